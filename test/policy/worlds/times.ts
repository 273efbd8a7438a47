import { londonDay } from '#src/web/dates.ts';

/** Whether something holds: on the London day of an instant, or at the instant itself. */
export type Times = ReturnType<typeof timesAt>;

export function timesAt(now: Temporal.Instant) {
  const today = londonDay(now);
  const { compare } = Temporal.PlainDate;
  return {
    isOn: ({ from, to }: { from: Temporal.PlainDate; to?: Temporal.PlainDate | null }) =>
      compare(from, today) <= 0 && (!to || compare(to, today) > 0),
    isAhead: (instant: Temporal.Instant) => Temporal.Instant.compare(instant, now) > 0,
  };
}
