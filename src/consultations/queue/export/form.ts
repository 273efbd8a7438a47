import { z } from 'zod';
import { choice, requiredText } from '#src/web/forms.ts';

export const formats = { xlsx: 'Spreadsheet (Excel)', csv: 'CSV' } as const;
export type Format = keyof typeof formats;

export const mediaTypes: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

export const purposes = {
  meeting: 'A team meeting or supervision',
  report: 'A report to a manager, governors or a board',
  quality: 'Checking the quality of our work, or an inspection',
  system: 'Putting it into another system',
  other: 'Something else',
} as const;
export type Purpose = keyof typeof purposes;

const wordsOf = <T extends object>(choices: T) =>
  Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]];

export const exportForm = z.strictObject({
  format: choice(wordsOf(formats), 'Choose which kind of file'),
  purpose: choice(wordsOf(purposes), 'Choose what the file is for'),
  words: requiredText({ missing: 'Enter who will have the file and what they will do with it', most: 500 }),
});
export type Asked = z.infer<typeof exportForm>;
