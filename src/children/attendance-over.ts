import { type PeriodTotals, totalsFromCodes } from '#src/attendance/period-totals.ts';
import { covers, type DaySpan } from '#src/calendars/day-span.ts';

/** What is held: marks by day and code, and totals of periods, the earliest first. */
export type Held = {
  marks: readonly { day: Temporal.PlainDate; code: string; sessions: number }[];
  periods: readonly (DaySpan & PeriodTotals)[];
};

/** From the marks where there are any in the span, else from the periods that begin in it; null where neither is held. */
export function totalsOver({ marks, periods }: Held, span: DaySpan): PeriodTotals | null {
  const within = marks.filter(({ day }) => covers(span, day));
  if (within.length) return totalsFromCodes(countByCode(within), span.from);
  const begun = periods.filter(({ from }) => covers(span, from));
  return begun.length ? begun.reduce(add, none) : null;
}

/** The newest period that is held, for a time of which there are no marks. */
export function newestPeriod({ periods }: Held): (DaySpan & PeriodTotals) | null {
  return periods.at(-1) ?? null;
}

function countByCode(marks: Held['marks']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, sessions } of marks) counts[code] = (counts[code] ?? 0) + sessions;
  return counts;
}

const none: PeriodTotals = { possible: 0, attended: 0, authorised: 0, unauthorised: 0 };

const add = (one: PeriodTotals, other: PeriodTotals): PeriodTotals => ({
  possible: one.possible + other.possible,
  attended: one.attended + other.attended,
  authorised: one.authorised + other.authorised,
  unauthorised: one.unauthorised + other.unauthorised,
});
