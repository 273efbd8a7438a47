import { measureAttendance, percentWords } from '#src/attendance/measure.ts';
import type { PeriodTotals } from '#src/attendance/period-totals.ts';
import { sixWeeksBefore } from '#src/attendance/queries.ts';
import type { DaySpan } from '#src/calendars/day-span.ts';
import { halfTermsOf } from '#src/calendars/half-terms.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';
import { schoolYear, spanWords } from '#src/web/dates.ts';
import { type Held, partsOf, totalsOver, withoutDoubles } from '../attendance-over.ts';

/** What must be loaded for `presentAttendance`: this school year up to yesterday, and six weeks at least. */
export function spanNeeded(today: Temporal.PlainDate): DaySpan {
  const [year, weeks] = [schoolYearOf(today).from, sixWeeksBefore(today).from];
  return { from: Temporal.PlainDate.compare(year, weeks) < 0 ? year : weeks, to: today };
}

/** The last six weeks, the year so far, and the parts of the year; null where nothing is held. */
export function presentAttendance(all: Held, today: Temporal.PlainDate, calendar: SchoolCalendar) {
  const held = withoutDoubles(all);
  const soFar = totalsOver(held, { from: schoolYearOf(today).from, to: today });
  const lately = ofLately(held, today);
  if (!lately && !soFar) return null;
  const begun = halfTermsOf(calendar, schoolYearOf(today)).filter(
    ({ from }) => Temporal.PlainDate.compare(from, today) < 0,
  );
  const rows = partsOf(held, begun).map(({ span, totals }) => ({ label: spanWords(span), ...cells(totals) }));
  return {
    year: schoolYear(today),
    lately,
    soFar: soFar && { label: 'This school year so far', ...measured(soFar) },
    rows: rows.length ? rows : [{ label: 'This school year so far', ...cells(soFar) }],
  };
}

/** From the marks of six weeks; where there are none, the newest period of which totals are held. */
function ofLately(held: Held, today: Temporal.PlainDate) {
  const weeks = sixWeeksBefore(today);
  const totals = totalsOver({ ...held, periods: [] }, weeks);
  if (totals) return { label: `Last six weeks (${spanWords(weeks)})`, ...measured(totals) };
  const period = held.periods.at(-1);
  return period ? { label: `Latest figures (${spanWords(period)})`, ...measured(period) } : null;
}

/** In words, with the counting that is behind it. */
function measured(totals: PeriodTotals) {
  const measure = measureAttendance(totals);
  if (!measure) return { text: '', otherwise: 'No session was possible', note: undefined };
  const missed = totals.authorised + totals.unauthorised;
  const level = measure.severe
    ? ': severe absence, half or more'
    : measure.persistent
      ? ': persistent absence, a tenth or more'
      : '';
  return {
    text: percentWords(measure.attendance),
    note: `Missed ${missed.toLocaleString('en-GB')} of ${totals.possible.toLocaleString('en-GB')} sessions${level}`,
  };
}

function cells(totals: PeriodTotals | null) {
  const measure = totals && measureAttendance(totals);
  return {
    possible: totals?.possible ?? null,
    attendance: measure && percentWords(measure.attendance),
    authorised: measure && percentWords(measure.authorised),
    unauthorised: measure && percentWords(measure.unauthorised),
  };
}
