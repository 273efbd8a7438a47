import type { DaySpan } from './day-span.ts';
import { isSchoolDay, knownSpan, type SchoolCalendar } from './school-calendar.ts';
import { schoolDaysInYear, schoolDaysOfYear } from './school-days-in-year.ts';

export type SkippedDays = DaySpan & { why: string };

/** `beyondCalendar`: term dates ran out (`known` says when) and working weekdays were counted in their place. */
export type SchoolDayCount = {
  day: Temporal.PlainDate;
  counted: Temporal.PlainDate[];
  skipped: SkippedDays[];
} & ({ beyondCalendar: false } | { beyondCalendar: true; known: DaySpan | null });

/**
 * Day 1 is the first school day after `start`, whether or not `start` is one. Beyond the term dates held, every
 * weekday that is no bank holiday or closure counts, and the result says so.
 * `alsoSkip` names a reason why a school day does not count here; it must not hold for ever.
 * @throws RangeError when `n` is not a whole number of 0 or more
 */
export function addSchoolDays(
  calendar: SchoolCalendar,
  start: Temporal.PlainDate,
  n: number,
  alsoSkip: (day: Temporal.PlainDate) => string | null = () => null,
): SchoolDayCount {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of school days: ${n}`);
  const counted: Temporal.PlainDate[] = [];
  const skipped: SkippedDays[] = [];
  let beyondCalendar = false;
  let day = start;
  while (counted.length < n) {
    day = day.add({ days: 1 });
    const verdict = isSchoolDay(calendar, day);
    const why = verdict.counts ? alsoSkip(day) : verdict.why;
    if (why !== null) {
      skip(skipped, day, why);
      continue;
    }
    counted.push(day);
    beyondCalendar ||= verdict.counts && verdict.beyondCalendar;
  }
  const count = { day, counted, skipped };
  return beyondCalendar
    ? { ...count, beyondCalendar, known: knownSpan(calendar) }
    : { ...count, beyondCalendar };
}

/** The `n`th school day before `day`, whether or not `day` is one; itself for none. */
export function schoolDaysBefore(
  calendar: SchoolCalendar,
  day: Temporal.PlainDate,
  n: number,
): Temporal.PlainDate {
  let [at, left] = [day, n];
  while (left > 0) {
    at = at.subtract({ days: 1 });
    if (isSchoolDay(calendar, at).counts) left -= 1;
  }
  return at;
}

/** School days after `from`, up to and with `to`; negative when `to` is the earlier. Undoes `addSchoolDays`. */
export function schoolDaysBetween(
  calendar: SchoolCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - schoolDaysBetween(calendar, to, from);
  let days = schoolDaysInYear(calendar, to) - schoolDaysInYear(calendar, from);
  for (let { year } = from; year < to.year; year++) days += schoolDaysOfYear(calendar, year);
  return days;
}

function skip(skipped: SkippedDays[], day: Temporal.PlainDate, why: string) {
  const last = skipped.at(-1);
  const to = day.add({ days: 1 });
  if (last?.why === why && last.to.equals(day)) last.to = to;
  else skipped.push({ from: day, to, why });
}
