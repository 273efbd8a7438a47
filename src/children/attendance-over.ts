import { type PeriodTotals, totalsFromCodes } from '#src/attendance/period-totals.ts';
import { covers, type DaySpan } from '#src/calendars/day-span.ts';

type Period = DaySpan & PeriodTotals;

/** What is held: marks by day and code, and totals of periods, the earliest first. */
export type Held = {
  marks: readonly { day: Temporal.PlainDate; code: string; sessions: number }[];
  periods: readonly Period[];
};

/** Marks say more than a period's totals: a period in which there are any is left out, so that nothing counts twice. */
export function withoutDoubles({ marks, periods }: Held): Held {
  return { marks, periods: periods.filter((period) => !marks.some(({ day }) => covers(period, day))) };
}

/** From the marks in the span and the periods that begin in it; null where neither is held. */
export function totalsOver({ marks, periods }: Held, span: DaySpan): PeriodTotals | null {
  const within = marks.filter(({ day }) => covers(span, day));
  const parts = [
    ...(within.length ? [totalsFromCodes(countByCode(within), span.from)] : []),
    ...periods.filter(({ from }) => covers(span, from)),
  ];
  return parts.length ? parts.reduce(add, none) : null;
}

/**
 * The parts of a year, the earliest first: each of its half terms that has marks, each period of which only totals
 * are held under its own dates, and half terms of which nothing is held.
 */
export function partsOf(
  held: Held,
  halfTerms: readonly DaySpan[],
): { span: DaySpan; totals: PeriodTotals | null }[] {
  const { marks, periods } = held;
  const marked = halfTerms.map((span) => ({ span, totals: totalsOver({ marks, periods: [] }, span) }));
  const isTold = ({ span, totals }: (typeof marked)[number]) =>
    totals !== null || !periods.some((period) => overlap(period, span));
  return [
    ...marked.filter(isTold),
    ...periods.map((period) => ({ span: { from: period.from, to: period.to }, totals: period })),
  ].sort((one, other) => Temporal.PlainDate.compare(one.span.from, other.span.from));
}

const overlap = (one: DaySpan, other: DaySpan) =>
  Temporal.PlainDate.compare(one.from, other.to) < 0 && Temporal.PlainDate.compare(other.from, one.to) < 0;

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
