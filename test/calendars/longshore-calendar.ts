import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';

/** One year of an invented school, with a two-week October half term: 190 school days. Spans end before `to`. */
export const longshore: SchoolCalendar = {
  terms: [
    { name: 'Autumn', ...span('2026-09-01', '2026-12-19') },
    { name: 'Spring', ...span('2027-01-04', '2027-03-26') },
    { name: 'Summer', ...span('2027-04-12', '2027-07-24') },
  ],
  closures: [
    { why: 'INSET day', ...span('2026-09-01', '2026-09-02') },
    { why: 'half term', ...span('2026-10-26', '2026-11-07') },
    { why: 'INSET day', ...span('2026-11-09', '2026-11-10') },
    { why: 'half term', ...span('2027-02-15', '2027-02-20') },
    { why: 'half term', ...span('2027-05-31', '2027-06-05') },
  ],
  bankHolidays,
};

function span(from: string, to: string) {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
}
