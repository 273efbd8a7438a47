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

/** The year group of a child born on that day: 0 is Reception, -1 nursery. */
export function yearGroup(born: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const cohort = born.month >= 9 ? born.year + 1 : born.year;
  const schoolYear = on.month >= 9 ? on.year : on.year - 1;
  return schoolYear - cohort - 4;
}
