import { covers, type DaySpan } from '#src/calendars/day-span.ts';
import { easterMonday } from '#src/calendars/easter.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';

/**
 * The term in which suspensions of that day are added up. It is the school's own where its year has three or
 * fewer; where it has more, or no own term holds the day, it is the time between the reference dates
 * 31 December, Easter Monday and 31 July (SI 2012/1033, regulation 2), each ending the time before it.
 */
export function exclusionTerm(day: Temporal.PlainDate, calendar: SchoolCalendar): DaySpan {
  const year = schoolYearOf(day);
  const ownTerms = calendar.terms.filter((term) => covers(year, term.from));
  const own = ownTerms.find((term) => covers(term, day));
  if (own && ownTerms.length <= 3) return { from: own.from, to: own.to };

  const newYear = Temporal.PlainDate.from({ year: year.to.year, month: 1, day: 1 });
  const afterEaster = easterMonday(year.to.year).add({ days: 1 });
  const referenceTerms = [
    { from: year.from, to: newYear },
    { from: newYear, to: afterEaster },
    { from: afterEaster, to: year.to },
  ];
  return referenceTerms.find((term) => covers(term, day)) ?? year;
}
