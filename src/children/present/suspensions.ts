import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';
import { exclusionTerm } from '#src/exclusions/exclusion-term.ts';
import { halfDaysLeft, halfDayWords, totalHalfDays } from '#src/exclusions/half-days.ts';
import { exclusionReason } from '#src/exclusions/reason-codes.ts';
import { longDate } from '#src/web/dates.ts';
import type { ChildRecord } from '../queries/child-record.ts';

type Suspension = ChildRecord['suspensions'][number];

/** Days out of school this term and year, all schools together, and each time. */
export function presentSuspensions(
  suspensions: Suspension[],
  today: Temporal.PlainDate,
  calendar: SchoolCalendar,
) {
  const counted = suspensions
    .filter(({ kind }) => kind === 'suspension')
    .map(({ startOn, halfDays }) => ({ on: startOn, halfDays }));
  const inYear = totalHalfDays(counted, schoolYearOf(today));
  return {
    term: halfDayWords(totalHalfDays(counted, exclusionTerm(today, calendar))),
    year: halfDayWords(inYear),
    left: halfDayWords(halfDaysLeft(inYear)),
    each: suspensions.map(({ kind, startOn, halfDays, reasons, school }) => ({
      on: longDate(startOn),
      length: kind === 'suspension' ? halfDayWords(halfDays) : 'Permanent exclusion',
      reasons: reasons.map((code) => exclusionReason(code, startOn)?.reason ?? code).join('; '),
      school,
    })),
  };
}
