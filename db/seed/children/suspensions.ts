import { exclusionReasons } from '#src/exclusions/reason-codes.ts';
import { indexFrom } from '../county/school-days.ts';
import { type DayNumber, dateOf } from '../days.ts';
import type { Random } from '../random.ts';
import { type Child, type Stay, type Suspension, stayOn } from './child.ts';

/** By the code of the reason; a suspension has one, sometimes two. */
const weights: Record<string, number> = {
  DB: 40,
  VA: 18,
  PP: 18,
  PA: 10,
  DM: 5,
  VP: 4,
  OW: 2,
  DA: 2,
  MT: 2,
  TH: 1,
  RA: 1,
};
const share = { primary: 0.05, secondary: 0.33 };
const most = 88;

/** What a child was suspended for in the school years since `since`, at the published rates. */
export function ordinarySuspensions(
  child: Child,
  random: Random,
  since: DayNumber,
  today: DayNumber,
): Suspension[] {
  const given: Suspension[] = [];
  for (let from = since; from < today; from += 365) {
    const to = Math.min(today, from + 320);
    const year = Math.max(0, child.year - Math.floor((today - from) / 365));
    const portion = (to - from) / 320;
    if (!random.chance((year > 6 ? share.secondary : share.primary) * portion)) continue;
    for (let more = true; more; more = random.chance(0.45 * portion)) {
      const one = suspend(child, random, random.whole(from, to - 1));
      if (one) given.push(one);
    }
  }
  return apart(given);
}

/** One suspension on or after that day, if the child was at school then. */
export function suspend(child: Child, random: Random, near: DayNumber): Suspension | null {
  const stay = stayOn(child, near);
  const start = stay && schoolDayOf(stay, near);
  if (!stay || start === undefined || child.year < 1) return null;
  const halfDays = random.weighted([1, 2, 3, 4, 6, 8, 10, 15], (halves) =>
    halves === 2 ? 7 : halves < 7 ? 3 : 1,
  );
  const known = exclusionReasons.filter(({ code }) => weights[code]);
  const first = random.weighted(known, ({ code }) => weights[code] ?? 0).code;
  const second = random.chance(0.25) ? random.weighted(known, ({ code }) => weights[code] ?? 0).code : first;
  return {
    ...{ school: stay.school, start, halfDays, permanent: false },
    reasons: [...new Set([first, second])],
    cancelled: random.chance(0.015),
  };
}

/** Never two at once, and never beyond what a year may hold. */
export function apart(given: readonly Suspension[]): Suspension[] {
  const kept: Suspension[] = [];
  const excluded = given.filter(({ permanent }) => permanent);
  for (const one of given.toSorted((a, b) => a.start - b.start)) {
    if (one.permanent || excluded.some(({ start }) => Math.abs(start - one.start) < 60)) continue;
    const before = kept.at(-1);
    if (before && one.start - before.start < before.halfDays + 4) continue;
    if (inYear(kept, one) + one.halfDays > most) continue;
    kept.push(one);
  }
  return [...kept, ...excluded];
}

function inYear(given: Suspension[], { start }: Suspension): number {
  const year = schoolYear(start);
  return given
    .filter((one) => schoolYear(one.start) === year)
    .reduce((sum, { halfDays }) => sum + halfDays, 0);
}

const schoolYear = (day: DayNumber) => {
  const { year, month } = dateOf(day);
  return month >= 8 ? year : year - 1;
};

function schoolDayOf({ school, to }: Stay, near: DayNumber): DayNumber | undefined {
  const day = school.days.all[indexFrom(school.days, near)];
  return day !== undefined && (to === null || day < to) ? day : undefined;
}
