import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import { type DaySpan, lastDayOf } from '#src/calendars/day-span.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';
import { months } from './month-names.ts';

export { parseDateFields } from './date-fields.ts';

/** Every day and every time of day that the portal speaks of is in this zone. */
export const LONDON = 'Europe/London';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const thousands = new Intl.NumberFormat('en-GB');

export function londonDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(LONDON).toPlainDate();
}

/** "26 November" */
export function dayMonth(day: Temporal.PlainDate): string {
  return `${day.day} ${months[day.month - 1]}`;
}

/** "Thursday 26 November" */
export function weekdayDate(day: Temporal.PlainDate): string {
  return `${weekdays[day.dayOfWeek - 1]} ${dayMonth(day)}`;
}

/** "Thursday 26 November 2026" */
export function longDate(day: Temporal.PlainDate): string {
  return `${weekdayDate(day)} ${day.year}`;
}

/** "26 Nov 2026" */
export function shortDate(day: Temporal.PlainDate): string {
  return `${day.day} ${months[day.month - 1]?.slice(0, 3)} ${day.year}`;
}

/** "Thu 26 Nov" */
export function shortWeekdayDate(day: Temporal.PlainDate): string {
  return `${weekdays[day.dayOfWeek - 1]?.slice(0, 3)} ${day.day} ${months[day.month - 1]?.slice(0, 3)}`;
}

/** "26 October to 6 November", the last day named being within the span; years only where they differ. */
export function spanWords(span: DaySpan): string {
  const last = lastDayOf(span);
  if (span.from.equals(last)) return weekdayDate(last);
  const words = (day: Temporal.PlainDate) =>
    span.from.year === last.year ? dayMonth(day) : `${dayMonth(day)} ${day.year}`;
  return `${words(span.from)} to ${words(last)}`;
}

/** "3:30pm", "10am", "midday", "midnight" */
export function time(instant: Temporal.Instant): string {
  const { hour, minute } = instant.toZonedDateTimeISO(LONDON);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Thursday 26 November 2026 at 3:30pm" */
export function dateTime(instant: Temporal.Instant): string {
  return `${longDate(londonDay(instant))} at ${time(instant)}`;
}

/** "2026/27" */
export function schoolYear(day: Temporal.PlainDate): string {
  const { year } = schoolYearOf(day).from;
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** "Thursday 26 November, in 2 school days"; the year is named when it is not today's. Due means by the end of that day. */
export function dueWords(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: SchoolCalendar,
): string {
  const date = dueOn.year === today.year ? weekdayDate(dueOn) : longDate(dueOn);
  return `${date}, ${distanceWords(dueOn, today, calendar)}`;
}

/** "in 2 school days", "today", "3 school days late" */
export function distanceWords(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: SchoolCalendar,
): string {
  const days = today.until(dueOn).days;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  const schoolDays = schoolDaysBetween(calendar, today, dueOn);
  if (days < 0) return schoolDays === 0 ? 'late' : `${count(-schoolDays, 'school day')} late`;
  return schoolDays === 0 ? `in ${count(days, 'day')}` : `in ${count(schoolDays, 'school day')}`;
}

/** "5 minutes ago", "yesterday", and from a week on the date. */
export function ago(instant: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor((now.epochMilliseconds - instant.epochMilliseconds) / 60_000);
  const day = londonDay(instant);
  const days = day.until(londonDay(now)).days;
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  if (days === 0) return `${count(Math.floor(minutes / 60), 'hour')} ago`;
  if (days === 1) return 'yesterday';
  return days < 7 ? `${days} days ago` : shortDate(day);
}

function count(n: number, noun: string): string {
  return `${thousands.format(n)} ${noun}${n === 1 ? '' : 's'}`;
}
