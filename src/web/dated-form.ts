import type { z } from 'zod';
import { parseDateFields } from './date-fields.ts';
import { InvalidForm } from './errors.ts';
import { fieldErrors, readForm } from './forms.ts';
import type { Values } from './routes.ts';

type Question = {
  /** What the names of the three boxes begin with. */
  name: string;
  /** The date in the words of the page, fit to follow "Enter". */
  what: string;
  isOptional?: boolean;
  /** Whether it stands before the rest of the form. */
  isFirst?: boolean;
  /** What is wrong with a real date; null for nothing. */
  fault?: (day: Temporal.PlainDate) => string | null;
};

/**
 * What a form with one date in it says. What is wrong with the date is told together with the rest.
 * @throws InvalidForm and BadRequest as `readForm` does
 */
export function readDatedForm<T>(
  schema: z.ZodType<T>,
  question: Question,
  body: Values,
): T & { day: Temporal.PlainDate | null } {
  const { boxes, rest } = parted(body, question.name);
  const read = readDay(question, boxes);
  try {
    const said = readForm(schema, rest);
    if ('error' in read) throw new InvalidForm(fieldErrors([]));
    return { ...said, day: read.day };
  } catch (error) {
    if (!(error instanceof InvalidForm) || !('error' in read)) throw error;
    const others = error.errors.list.map(({ text, href }) => [href.slice(1), text] as const);
    const own = [`${question.name}-${read.box}`, read.error] as const;
    throw new InvalidForm(fieldErrors(question.isFirst ? [own, ...others] : [...others, own]));
  }
}

type Boxes = { day?: string; month?: string; year?: string };

type Day = { day: Temporal.PlainDate | null } | { error: string; box: string };

function readDay({ what, isOptional, fault }: Question, boxes: Boxes): Day {
  if (isOptional && !Object.values(boxes).some((text) => text.trim())) return { day: null };
  const parsed = parseDateFields(boxes, what);
  if ('error' in parsed) return { error: parsed.error, box: parsed.fields[0] ?? 'day' };
  const error = fault?.(parsed.date);
  return error ? { error, box: 'day' } : { day: parsed.date };
}

function parted(body: Values, name: string): { boxes: Boxes; rest: Values } {
  const boxes: Boxes = {};
  const rest: Values = {};
  for (const [field, value] of Object.entries(body)) {
    const box = (['day', 'month', 'year'] as const).find((box) => field === `${name}-${box}`);
    if (!box) rest[field] = value;
    else boxes[box] = typeof value === 'string' ? value : '';
  }
  return { boxes, rest };
}
