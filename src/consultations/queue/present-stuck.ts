import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay, shortDate } from '#src/web/dates.ts';
import { schoolDays } from '../explain-pauses.ts';
import { paths } from '../paths.ts';
import { statusWords } from '../words.ts';
import type { Stuck } from './queries/stuck.ts';

/** Nothing has been done for so many school days of the setting that it is about. */
export const stuckAfter = 5;
const slowest = 10;

/** The slowest of those in which nothing has happened for `stuckAfter` school days, each with why it is among them. */
export function presentStuck(
  rows: readonly Stuck[],
  calendarOf: (settingId: string | null) => SchoolCalendar,
  today: Temporal.PlainDate,
) {
  return rows
    .map((row) => ({
      row,
      still: schoolDaysBetween(calendarOf(row.settingId), londonDay(row.lastAt), today),
    }))
    .filter(({ still }) => still >= stuckAfter)
    .slice(0, slowest)
    .map(({ row: { reference, title, status, adviserName, lastAt }, still }) => ({
      reference,
      title,
      href: paths.consultation(reference),
      adviser: adviserName,
      why: `${statusWords(status, 'virtual_school')}. Nothing has been done for ${schoolDays(still)}, since ${shortDate(londonDay(lastAt))}.`,
    }));
}
