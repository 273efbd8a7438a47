import { covers, type DaySpan } from '#src/calendars/day-span.ts';

/**
 * Half school days out of school from a day on: whole numbers, the half being the smallest suspension and a
 * lunchtime counting as one. A suspension that runs over the end of a term or year is given as one entry a part.
 */
export type HalfDays = { on: Temporal.PlainDate; halfDays: number };

/** 45 school days in a school year, all schools of the pupil together. */
const mostHalfDaysInYear = 90;

export function totalHalfDays(suspensions: readonly HalfDays[], within: DaySpan): number {
  return suspensions
    .filter(({ on }) => covers(within, on))
    .reduce((total, { halfDays }) => total + wholeHalves(halfDays), 0);
}

/** Half days that may still be given in a school year; 0 when the limit is reached or was passed. */
export function halfDaysLeft(totalInYear: number): number {
  return Math.max(0, mostHalfDaysInYear - wholeHalves(totalInYear));
}

/** 5 as "2½ days", 1 as "½ day", 2 as "1 day" */
export function halfDayWords(halfDays: number): string {
  const half = wholeHalves(halfDays) % 2;
  const days = (halfDays - half) / 2;
  const number = half === 0 ? `${days}` : `${days || ''}½`;
  return `${number} day${halfDays === 1 || halfDays === 2 ? '' : 's'}`;
}

function wholeHalves(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of half days: ${n}`);
  return n;
}
