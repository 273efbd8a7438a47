import type { AuthorityKey } from '../authorities.ts';
import type { County, School } from '../county/county.ts';
import { cohortOf, type DayNumber, dateOf, numberOf, yearGroup } from '../days.ts';
import type { Random } from '../random.ts';
import type { Stay } from './child.ts';

const last = 11;

/** Where an authority's children go to school: some of each in another's. */
const elsewhere: Record<AuthorityKey, Partial<Record<AuthorityKey, number>>> = {
  northmere: { saltbeck: 0.02, wolderby: 0.013 },
  saltbeck: { northmere: 0.37 },
  wolderby: { northmere: 0.3 },
};

/** A child's time at school until today: by phase, and for some a move within it. */
export function staysOf(
  county: County,
  random: Random,
  {
    bornOn,
    home,
    today,
    at,
  }: { bornOn: Temporal.PlainDate; home: AuthorityKey; today: DayNumber; at?: School },
): Stay[] {
  const year = yearGroup(bornOn, dateOf(today));
  if (year < -1) return [];
  const authority = at?.authority ?? awayFrom(home, random);
  const near = county.schools.filter((school) => school.authority === authority);
  const now = at ?? suitable(near, Math.min(year, last), random);
  const first = Math.max(now.years[0], now.phase === 'alternative_provision' ? Math.min(year, last) : 0);
  const entry = septemberOf(bornOn, Math.min(first, year));
  const stays: Stay[] = [
    { school: now, from: entry, to: year > last ? leaves(bornOn) : null, year: Math.min(year, last) },
  ];
  if (first > 0 && year > first - 1) {
    const before = suitable(near, first - 1, random);
    const from = septemberOf(bornOn, Math.max(before.years[0], 0));
    if (before !== now && from < entry) stays.unshift({ school: before, from, to: entry, year: first - 1 });
  }
  return at ? stays : moved(stays, near, { random, today, bornOn });
}

/** Some have changed school in the middle of a year. */
function moved(
  stays: Stay[],
  near: School[],
  { random, today, bornOn }: { random: Random; today: DayNumber; bornOn: Temporal.PlainDate },
): Stay[] {
  const current = stays.at(-1);
  if (!current || current.to !== null || !random.chance(0.09)) return stays;
  const on = today - random.whole(10, 600);
  const year = yearGroup(bornOn, dateOf(on));
  const options = near.filter(
    (school) => school !== current.school && school.phase === current.school.phase && teaches(school, year),
  );
  if (on <= current.from + 30 || !options.length || year < 0) return stays;
  const before: Stay = { school: random.pick(options), from: current.from, to: on, year };
  return [...stays.slice(0, -1), before, { ...current, from: on }];
}

function awayFrom(home: AuthorityKey, random: Random): AuthorityKey {
  let draw = random.next();
  for (const [authority, share] of Object.entries(elsewhere[home]) as [AuthorityKey, number][]) {
    draw -= share;
    if (draw < 0) return authority;
  }
  return home;
}

function suitable(near: School[], year: number, random: Random): School {
  return random.weighted(
    near.filter((school) => teaches(school, Math.max(year, 0))),
    ({ size, phase }) => size * (phase === 'special' && year < 7 ? 0.4 : 1),
  );
}

const teaches = ({ years }: School, year: number) => years[0] <= year && year <= years[1];

/** 1 September of the school year in which the child is in that year group. */
function septemberOf(bornOn: Temporal.PlainDate, group: number): DayNumber {
  return numberOf(Temporal.PlainDate.from({ year: cohortOf(bornOn) + group, month: 9, day: 1 }));
}

const leaves = (bornOn: Temporal.PlainDate): DayNumber => septemberOf(bornOn, last + 1) - 38;
