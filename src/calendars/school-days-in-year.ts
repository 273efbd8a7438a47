import { isSchoolDay, type SchoolCalendar } from './school-calendar.ts';

const counted = new WeakMap<SchoolCalendar, Map<number, Uint16Array>>();

/** School days of a day's year up to and with the day; counted once for a year of a calendar. */
export function schoolDaysInYear(calendar: SchoolCalendar, { year, dayOfYear }: Temporal.PlainDate): number {
  return countsOf(calendar, year)[dayOfYear]!;
}

/** School days of the whole year. */
export function schoolDaysOfYear(calendar: SchoolCalendar, year: number): number {
  return countsOf(calendar, year).at(-1)!;
}

function countsOf(calendar: SchoolCalendar, year: number): Uint16Array {
  const years = counted.get(calendar) ?? new Map<number, Uint16Array>();
  counted.set(calendar, years);
  const counts = years.get(year) ?? count(calendar, year);
  years.set(year, counts);
  return counts;
}

function count(calendar: SchoolCalendar, year: number): Uint16Array {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const counts = new Uint16Array(first.daysInYear + 1);
  for (let i = 1; i < counts.length; i++) {
    counts[i] = counts[i - 1]! + Number(isSchoolDay(calendar, first.add({ days: i - 1 })).counts);
  }
  return counts;
}
