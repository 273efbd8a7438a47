import { dateTime, londonDay, time } from '#src/web/dates.ts';

/** "Rosa Quill has it since 10:42am", or since a day that is not today. */
export function heldSince(
  { name, since }: { name: string; since: Temporal.Instant },
  now: Temporal.Instant,
): string {
  const when = londonDay(since).equals(londonDay(now)) ? time(since) : dateTime(since);
  return `${name} has it since ${when}.`;
}
