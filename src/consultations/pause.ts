import { LONDON } from '#src/web/dates.ts';

/** A time in which the service-level clock stands. Half-open; `to` is null while it still does. */
export type Pause = { from: Temporal.Instant; to: Temporal.Instant | null };

/** The pauses that have begun by `now`; one that is to end later is still open. */
export function pausesBegunBy(now: Temporal.Instant, pauses: readonly Pause[]): Pause[] {
  const isPast = (instant: Temporal.Instant) => Temporal.Instant.compare(instant, now) <= 0;
  return pauses
    .filter((pause) => isPast(pause.from))
    .map((pause) => (pause.to && isPast(pause.to) ? pause : { from: pause.from, to: null }));
}

/** Whether a pause holds at the midnight, in London, that ends the day. */
export function endsPaused(day: Temporal.PlainDate, pauses: readonly Pause[]): boolean {
  const midnight = day.add({ days: 1 }).toZonedDateTime(LONDON).toInstant();
  return pauses.some(
    ({ from, to }) =>
      Temporal.Instant.compare(from, midnight) < 0 &&
      (to === null || Temporal.Instant.compare(to, midnight) >= 0),
  );
}
