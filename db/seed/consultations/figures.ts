import type { Figures } from '#src/attendance/queries.ts';
import type { Child } from '../children/child.ts';
import type { DayMarks } from '../children/marks.ts';
import { totalsOf } from '../children/totals.ts';
import { type DayNumber, dateOf } from '../days.ts';

/** Clearly fewer sessions missed, or clearly fewer half days suspended and no more missed. */
export function hasImproved(start: Figures | null, now: Figures | null): boolean {
  if (!start || !now || !start.possible || !now.possible) return false;
  const missed = ({ authorised, unauthorised, possible }: Figures) => (authorised + unauthorised) / possible;
  if (missed(now) < missed(start) * 0.75) return true;
  return now.suspensionHalfDays * 2 < start.suspensionHalfDays && missed(now) <= missed(start) + 0.02;
}

/** Attendance and suspensions in the six weeks before a day; null where no marks were kept then. */
export function figuresBefore(child: Child, marks: readonly DayMarks[], day: DayNumber): Figures | null {
  const from = day - 42;
  const within = marks.filter((one) => one.day >= from && one.day < day);
  if (!within.length) return null;
  const given = child.suspensions.filter(
    ({ start, cancelled, permanent }) => start >= from && start < day && !cancelled && !permanent,
  );
  return {
    ...{ from: dateOf(from).toString(), to: dateOf(day).toString() },
    ...totalsOf(within),
    suspensions: given.length,
    suspensionHalfDays: given.reduce((sum, { halfDays }) => sum + halfDays, 0),
  };
}
