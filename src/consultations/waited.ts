import { covers } from '#src/calendars/day-span.ts';
import { isSchoolDay, type SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay } from '#src/web/dates.ts';
import { type ClosedPause, daysEndedPaused } from './pause.ts';

type Waiting = { from: Temporal.Instant; to: Temporal.Instant; pauses: readonly ClosedPause[] };

/** How many school days a clock ran, as `dueDate` counts them: the day it began is day 0, and none that ended paused counts. */
export function schoolDaysWaited(calendar: SchoolCalendar, { from, to, pauses }: Waiting): number {
  const stood = pauses.map(daysEndedPaused);
  const last = londonDay(to);
  let waited = 0;
  for (let day = londonDay(from); Temporal.PlainDate.compare(day, last) < 0; ) {
    day = day.add({ days: 1 });
    if (isSchoolDay(calendar, day).counts && !stood.some((span) => covers(span, day))) waited += 1;
  }
  return waited;
}
