import type { DaySpan } from '#src/calendars/day-span.ts';
import { easterMonday } from '#src/calendars/easter.ts';
import type { AuthorityKey } from '../authorities.ts';

export type TermDates = { terms: (DaySpan & { name: string })[]; halfTerms: (DaySpan & { why: string })[] };

export const schoolYears = [2023, 2024, 2025, 2026, 2027];

const day = (year: number, month: number, date: number) =>
  Temporal.PlainDate.from({ year, month, day: date });
const monday = (on: Temporal.PlainDate) => on.add({ days: (8 - on.dayOfWeek) % 7 });
const afterFriday = (before: Temporal.PlainDate) => before.subtract({ days: (before.dayOfWeek + 1) % 7 });

type Pattern = { begins: number; octoberWeeks: 1 | 2; springBreak: 'fixed' | 'easter' };

/** The county breaks for two weeks in October and at a fixed time in spring; its neighbours follow Easter. */
const patterns: Record<AuthorityKey | 'own', Pattern> = {
  northmere: { begins: 1, octoberWeeks: 2, springBreak: 'fixed' },
  saltbeck: { begins: 3, octoberWeeks: 1, springBreak: 'easter' },
  wolderby: { begins: 2, octoberWeeks: 1, springBreak: 'easter' },
  own: { begins: 2, octoberWeeks: 1, springBreak: 'fixed' },
};

/** Plausible dates of five school years; every span is half-open. */
export function termDates(whose: AuthorityKey | 'own'): TermDates {
  const years = schoolYears.map((year) => yearOf(year, patterns[whose]));
  return {
    terms: years.flatMap(({ terms }) => terms),
    halfTerms: years.flatMap(({ halfTerms }) => halfTerms),
  };
}

function yearOf(year: number, { begins, octoberWeeks, springBreak }: Pattern): TermDates {
  const next = year + 1;
  const spring =
    springBreak === 'fixed' ? monday(day(next, 3, 31)) : easterMonday(next).subtract({ days: 7 });
  const october = monday(day(year, 10, octoberWeeks === 2 ? 15 : 22));
  const february = monday(day(next, 2, 12));
  const may = monday(day(next, 5, 25));
  const start = weekday(day(year, 9, begins));
  return {
    terms: [
      { name: `Autumn term ${year}`, from: start, to: afterFriday(day(year, 12, 21)) },
      { name: `Spring term ${next}`, from: weekday(day(next, 1, 4)), to: spring.subtract({ days: 2 }) },
      { name: `Summer term ${next}`, from: spring.add({ days: 14 }), to: afterFriday(day(next, 7, 26)) },
    ],
    halfTerms: [
      { why: 'October half term', from: october, to: october.add({ days: 7 * octoberWeeks - 2 }) },
      { why: 'February half term', from: february, to: february.add({ days: 5 }) },
      { why: 'May half term', from: may, to: may.add({ days: 5 }) },
    ],
  };
}

function weekday(on: Temporal.PlainDate): Temporal.PlainDate {
  return on.dayOfWeek > 5 ? monday(on) : on;
}
