/** Days in Europe/London, half-open: `to` is the first day that no longer belongs. */
export type DaySpan = { from: Temporal.PlainDate; to: Temporal.PlainDate };

export function covers(span: DaySpan, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(span.from, day) <= 0 && Temporal.PlainDate.compare(day, span.to) < 0;
}

export function lastDayOf(span: DaySpan): Temporal.PlainDate {
  return span.to.subtract({ days: 1 });
}

export function daysOf({ from, to }: DaySpan): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days }, (_, days) => from.add({ days }));
}
