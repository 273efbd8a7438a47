import { covers, type DaySpan, daysOf } from './day-span.ts';
import { isSchoolDay, type SchoolCalendar } from './school-calendar.ts';

/** A closure this long within a term parts it in two: a half term, and not a training day. */
const breakDays = 5;

/**
 * The spans of a school year in which children are at school, parted by holidays and half terms, each from its first
 * school day to its last; none where no term dates are held.
 */
export function halfTermsOf(calendar: SchoolCalendar, year: DaySpan): DaySpan[] {
  const breaks = calendar.closures
    .filter(({ from, to }) => from.until(to).days >= breakDays)
    .toSorted(byStart);
  return calendar.terms
    .filter(({ from }) => covers(year, from))
    .toSorted(byStart)
    .flatMap((term) => {
      const within = breaks.filter(({ from }) => covers(term, from));
      const begins = [term.from, ...within.map(({ to }) => to)];
      const ends = [...within.map(({ from }) => from), term.to];
      return begins.flatMap((from, index) => schoolDaysOf(calendar, { from, to: ends[index]! }));
    });
}

function schoolDaysOf(calendar: SchoolCalendar, span: DaySpan): DaySpan[] {
  if (Temporal.PlainDate.compare(span.from, span.to) >= 0) return [];
  const days = daysOf(span).filter((day) => isSchoolDay(calendar, day).counts);
  return days.length ? [{ from: days[0]!, to: days.at(-1)!.add({ days: 1 }) }] : [];
}

const byStart = (one: DaySpan, other: DaySpan) => Temporal.PlainDate.compare(one.from, other.from);
