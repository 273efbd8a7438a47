import type { DaySpan } from './day-span.ts';

/**
 * The school year a day lies in. It turns on 1 August: a school year runs from the first term to begin after July
 * (Education Act 1996, s.579), and some terms begin in the last days of August.
 */
export function schoolYearOf(day: Temporal.PlainDate): DaySpan {
  const year = day.month >= 8 ? day.year : day.year - 1;
  const from = Temporal.PlainDate.from({ year, month: 8, day: 1 });
  return { from, to: from.add({ years: 1 }) };
}
