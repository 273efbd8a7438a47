import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay } from '#src/web/dates.ts';
import { schoolDays } from '../explain-pauses.ts';

/** "12 school days old" */
export function age(
  submittedAt: Temporal.Instant,
  today: Temporal.PlainDate,
  calendar: SchoolCalendar,
): string {
  const days = schoolDaysBetween(calendar, londonDay(submittedAt), today);
  return days > 0 ? `${schoolDays(days)} old` : 'New';
}
