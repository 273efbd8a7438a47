import { covers, type DaySpan } from './day-span.ts';

/**
 * Terms, closures (half terms, INSET, snow) and bank holidays of one school. Every span is half-open. A term of one
 * day says that school is open on it, whatever else the day is: a bank holiday that is not this school's, a Saturday. Answers are
 * remembered for each calendar, so a change of dates makes a new one.
 */
export type SchoolCalendar = {
  terms: readonly (DaySpan & { name: string })[];
  closures: readonly (DaySpan & { why: string })[];
  bankHolidays: readonly { date: Temporal.PlainDate; title: string }[];
};

/** `beyondCalendar`: no term dates are held for that time, so the day counts only because it is a working weekday. */
export type SchoolDayVerdict = { counts: true; beyondCalendar: boolean } | { counts: false; why: string };

const answered = new WeakMap<SchoolCalendar, Map<string, SchoolDayVerdict>>();
const spans = new WeakMap<SchoolCalendar, DaySpan | null>();
const titles = new WeakMap<SchoolCalendar['bankHolidays'], Map<string, string>>();

/** The widest reason is given: a Saturday in the holidays is "between terms". */
export function isSchoolDay(calendar: SchoolCalendar, day: Temporal.PlainDate): SchoolDayVerdict {
  const verdicts = answered.get(calendar) ?? new Map<string, SchoolDayVerdict>();
  answered.set(calendar, verdicts);
  const word = day.toString();
  const verdict = verdicts.get(word) ?? judge(calendar, day, word);
  verdicts.set(word, verdict);
  return verdict;
}

/** Whether a term says of one day alone that school is open. */
export const isOfOneDay = ({ from, to }: DaySpan): boolean => from.add({ days: 1 }).equals(to);

function judge(calendar: SchoolCalendar, day: Temporal.PlainDate, word: string): SchoolDayVerdict {
  if (calendar.terms.some((term) => term.from.equals(day) && isOfOneDay(term)))
    return { counts: true, beyondCalendar: false };
  const known = knownSpan(calendar);
  const beyondCalendar = known === null || !covers(known, day);
  if (!beyondCalendar && !calendar.terms.some((term) => covers(term, day))) {
    return { counts: false, why: 'between terms' };
  }
  const closure = calendar.closures.find((span) => covers(span, day));
  if (closure) return { counts: false, why: closure.why };
  const bankHoliday = titlesOf(calendar.bankHolidays).get(word);
  if (bankHoliday !== undefined) return { counts: false, why: `bank holiday: ${bankHoliday}` };
  if (day.dayOfWeek > 5) return { counts: false, why: 'weekend' };
  return { counts: true, beyondCalendar };
}

/** By day: over years each is asked of thousands of times. */
function titlesOf(holidays: SchoolCalendar['bankHolidays']): Map<string, string> {
  const known = titles.get(holidays) ?? new Map(holidays.map(({ date, title }) => [date.toString(), title]));
  titles.set(holidays, known);
  return known;
}

/**
 * The time for which term dates are held, or null when there are none. A calendar that begins or ends in the
 * summer also knows the summer holiday beside it: nothing counts in August only because next year is not entered.
 */
export function knownSpan(calendar: SchoolCalendar): DaySpan | null {
  const known = spans.has(calendar) ? spans.get(calendar)! : spanOf(calendar);
  spans.set(calendar, known);
  return known;
}

function spanOf(calendar: SchoolCalendar): DaySpan | null {
  const byDay = Temporal.PlainDate.compare;
  const from = calendar.terms.map((term) => term.from).sort(byDay)[0];
  const to = calendar.terms
    .map((term) => term.to)
    .sort(byDay)
    .at(-1);
  if (!from || !to) return null;
  return {
    from: [8, 9].includes(from.month) ? from.with({ month: 8, day: 1 }) : from,
    to: [7, 8].includes(to.month) ? to.with({ month: 9, day: 1 }) : to,
  };
}
