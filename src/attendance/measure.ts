import { addsUp, type PeriodTotals } from './period-totals.ts';

/** Shares are whole tenths of a per cent (923 is 92.3%), rounded half up, so that nothing is compared in floats. */
export type AttendanceMeasure = {
  attendance: number;
  absence: number;
  authorised: number;
  unauthorised: number;
  persistent: boolean;
  severe: boolean;
};

/**
 * Null when no session was possible. Persistent absence is missing 10% or more of one's own possible sessions,
 * severe absence 50% or more; both are judged on the counts, never on the rounded shares.
 * @throws RangeError when the counts do not add up
 */
export function measureAttendance(totals: PeriodTotals): AttendanceMeasure | null {
  if (!addsUp(totals)) throw new RangeError('sessions attended and missed do not add up to those possible');
  const { possible, attended, authorised, unauthorised } = totals;
  if (possible === 0) return null;
  const missed = authorised + unauthorised;
  return {
    attendance: tenthsOfPercent(attended, possible),
    absence: tenthsOfPercent(missed, possible),
    authorised: tenthsOfPercent(authorised, possible),
    unauthorised: tenthsOfPercent(unauthorised, possible),
    persistent: missed * 10 >= possible,
    severe: missed * 2 >= possible,
  };
}

/** Rounded half up; `whole` above 0. Exact for counts below 4 million million. */
export function tenthsOfPercent(part: number, whole: number): number {
  const doubled = 2000 * part + whole;
  return (doubled - (doubled % (2 * whole))) / (2 * whole);
}

/** 923 as "92.3%" */
export function percentWords(tenths: number): string {
  return `${Math.trunc(tenths / 10)}.${tenths % 10}%`;
}
