import { covers, type DaySpan } from './day-span.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** A closure this long within a term parts it in two: a half term, and not a training day. */
const breakDays = 5;

/** The spans of a school year in which children are at school, parted by holidays and half terms; none are held where no term dates are. */
export function halfTermsOf({ terms, closures }: SchoolCalendar, year: DaySpan): DaySpan[] {
  const breaks = closures
    .filter(({ from, to }) => from.until(to).days >= breakDays)
    .sort((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  return terms
    .filter(({ from }) => covers(year, from))
    .sort((one, other) => Temporal.PlainDate.compare(one.from, other.from))
    .flatMap((term) => {
      const within = breaks.filter(({ from }) => covers(term, from));
      const begins = [term.from, ...within.map(({ to }) => to)];
      const ends = [...within.map(({ from }) => from), term.to];
      return begins.map((from, index) => ({ from, to: ends[index]! }));
    })
    .filter(({ from, to }) => Temporal.PlainDate.compare(from, to) < 0);
}
