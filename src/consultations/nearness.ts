type Dated = { dueOn: Temporal.PlainDate | null; nearOn: Temporal.PlainDate | null };

/** How a due date stands today: passed, near by the service level's own days, or neither. */
export function nearness({ dueOn, nearOn }: Dated, today: Temporal.PlainDate): 'late' | 'near' | null {
  if (!dueOn) return null;
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'late';
  return nearOn && Temporal.PlainDate.compare(nearOn, today) <= 0 ? 'near' : null;
}
