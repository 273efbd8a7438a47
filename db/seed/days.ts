import { LONDON } from '#src/web/dates.ts';

/** Days since 1 January 1970: there are too many days in the demonstration to reckon with dates. */
export type DayNumber = number;

const aDay = 86_400_000;
const epoch = Temporal.PlainDate.from('1970-01-01');
const dates = new Map<DayNumber, Temporal.PlainDate>();

export function numberOf({ year, month, day }: Temporal.PlainDate): DayNumber {
  return Date.UTC(year, month - 1, day) / aDay;
}

export function dateOf(day: DayNumber): Temporal.PlainDate {
  const date = dates.get(day) ?? epoch.add({ days: day });
  dates.set(day, date);
  return date;
}

/** 1 is Monday */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Minutes after midnight in London. */
export function instantOf(day: DayNumber, minutes: number): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return dateOf(day).toZonedDateTime({ timeZone: LONDON, plainTime }).toInstant();
}

/** The school year that a day lies in, by the year in which it began. It turns on 1 September, as year groups do. */
export function schoolYearOf({ year, month }: Temporal.PlainDate): number {
  return month >= 9 ? year : year - 1;
}

/** The year in which a child born on that day starts Reception. */
export const cohortOf = (born: Temporal.PlainDate): number => schoolYearOf(born) + 5;

/** The year group of a child born on that day: 0 is Reception, -1 nursery. */
export function yearGroup(born: Temporal.PlainDate, on: Temporal.PlainDate): number {
  return schoolYearOf(on) - cohortOf(born);
}
