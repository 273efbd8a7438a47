import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import type { DaySpan } from '#src/calendars/day-span.ts';
import { type DayNumber, numberOf, weekdayOf } from '../days.ts';
import type { SchoolDays } from './county.ts';
import type { TermDates } from './terms.ts';

const holidays = new Set(bankHolidays.map(({ date }) => numberOf(date)));

/** Without training days and other closures of one school. */
export function usualDays({ terms, halfTerms }: TermDates): SchoolDays {
  const shut = new Set(halfTerms.flatMap(numbersOf));
  const all = terms
    .flatMap(numbersOf)
    .filter((day) => weekdayOf(day) < 6 && !shut.has(day) && !holidays.has(day));
  const halves = terms.flatMap((term) => {
    const [first, after] = [numberOf(term.from), numberOf(term.to)];
    const breaks = halfTerms.map(({ from }) => numberOf(from)).filter((from) => from > first && from < after);
    const edges = [first, ...breaks, after];
    return edges.slice(1).map((to, index) => ({ from: edges[index] as DayNumber, to }));
  });
  return { all, halfTerms: halves };
}

export function withoutClosures({ all, halfTerms }: SchoolDays, closures: readonly DaySpan[]): SchoolDays {
  const shut = new Set(closures.flatMap(numbersOf));
  return { all: all.filter((day) => !shut.has(day)), halfTerms };
}

function numbersOf({ from, to }: DaySpan): DayNumber[] {
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first }, (_, index) => first + index);
}

/** Where `day` is or would be in the order of days: the index of the first that is not before it. */
export function indexFrom({ all }: SchoolDays, day: DayNumber): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as DayNumber) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
