import type { DaySpan } from '#src/calendars/day-span.ts';
import { londonDay } from '#src/web/dates.ts';

/** A time in which the service-level clock stands. Half-open; `to` is null while it still does. */
export type Pause = { from: Temporal.Instant; to: Temporal.Instant | null };
export type ClosedPause = Pause & { to: Temporal.Instant };

export const isClosed = (pause: Pause): pause is ClosedPause => pause.to !== null;

/** The pauses that have begun by `now`; one that is to end later is still open. */
export function pausesBegunBy(now: Temporal.Instant, pauses: readonly Pause[]): Pause[] {
  const isPast = (instant: Temporal.Instant) => Temporal.Instant.compare(instant, now) <= 0;
  return pauses
    .filter((pause) => isPast(pause.from))
    .map((pause) => (pause.to && isPast(pause.to) ? pause : { from: pause.from, to: null }));
}

/** The days that ended, at midnight in London, with the clock standing: none where it went on the same day. */
export function daysEndedPaused({ from, to }: ClosedPause): DaySpan {
  return { from: londonDay(from), to: londonDay(to) };
}
