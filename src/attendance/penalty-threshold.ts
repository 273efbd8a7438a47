import { covers, type DaySpan } from '#src/calendars/day-span.ts';
import { isSchoolDay, type SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { attendanceCode } from './codes.ts';

/** The national framework for penalty notices: this many sessions, in this many school weeks. */
const penaltyThreshold = { sessions: 10, schoolWeeks: 10 };

export type SessionMark = { day: Temporal.PlainDate; code: string };

/**
 * Unauthorised sessions (G, N, O, U in any mix) in the ten school weeks that end with the week of `on`. A school
 * week is a Monday to Sunday with any school day in it, so that the ten may cross holidays, terms and years. It
 * shows a count and advises nothing: whether a notice is right is for people to judge.
 */
export function sessionsTowardThreshold(
  marks: readonly SessionMark[],
  on: Temporal.PlainDate,
  calendar: SchoolCalendar,
): { sessions: number; met: boolean; within: DaySpan } {
  const within = { from: firstSchoolWeek(on, calendar), to: on.add({ days: 1 }) };
  const sessions = marks.filter(
    ({ day, code }) => covers(within, day) && attendanceCode(code, day)?.group === 'unauthorised',
  ).length;
  return { sessions, met: sessions >= penaltyThreshold.sessions, within };
}

function firstSchoolWeek(on: Temporal.PlainDate, calendar: SchoolCalendar): Temporal.PlainDate {
  let monday = on.subtract({ days: on.dayOfWeek - 1 });
  for (let weeks = 0; ; monday = monday.subtract({ weeks: 1 })) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }));
    if (days.some((day) => isSchoolDay(calendar, day).counts)) weeks += 1;
    if (weeks === penaltyThreshold.schoolWeeks) return monday;
  }
}
