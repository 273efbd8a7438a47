import { months } from './month-names.ts';

export type DateField = 'day' | 'month' | 'year';
export type ParsedDate = { date: Temporal.PlainDate } | { error: string; fields: DateField[] };

/**
 * The three boxes of a GOV.UK date input. A month may be a number or a name ("nov"). The error says how to mend
 * it, and `fields` are the boxes to mark.
 * @param what the date in the words of the page, fit to follow "Enter": "the date of birth"
 */
export function parseDateFields(typed: Partial<Record<DateField, string>>, what = 'the date'): ParsedDate {
  const text = { day: clean(typed.day), month: clean(typed.month), year: clean(typed.year) };
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  const blank = (['day', 'month', 'year'] as const).filter((field) => text[field] === '');
  if (blank.length === 3) return { error: `Enter ${what}`, fields: blank };
  if (blank.length > 0) return { error: `${subject} must include a ${blank.join(' and a ')}`, fields: blank };

  const day = /^\d{1,2}$/.test(text.day) ? Number(text.day) : 0;
  if (day < 1 || day > 31) return { error: 'Day must be a number from 1 to 31', fields: ['day'] };
  const month = monthNumber(text.month);
  if (month === null) {
    return { error: 'Month must be a number from 1 to 12, or a name like November', fields: ['month'] };
  }
  if (/^\d{2}$/.test(text.year)) {
    return { error: 'Year must include 4 numbers, for example 2026', fields: ['year'] };
  }
  if (!/^(19|20)\d\d$/.test(text.year)) {
    return { error: 'Year must be from 1900 to 2099', fields: ['year'] };
  }
  const first = Temporal.PlainDate.from({ year: Number(text.year), month, day: 1 });
  if (day > first.daysInMonth) {
    const length = `${months[month - 1]} ${first.year} has ${first.daysInMonth} days`;
    return { error: `${subject} must be a real date: ${length}`, fields: ['day'] };
  }
  return { date: first.with({ day }) };
}

function monthNumber(text: string): number | null {
  const byName = months.findIndex(
    (name) => text.length >= 3 && name.toLowerCase().startsWith(text.toLowerCase()),
  );
  const month = /^\d{1,2}$/.test(text) ? Number(text) : byName + 1;
  return month >= 1 && month <= 12 ? month : null;
}

function clean(text = ''): string {
  return text.trim();
}
