import { checkLetter } from '#src/children/upn.ts';
import { type AuthorityKey, authorities } from '../authorities.ts';
import type { County, School } from '../county/county.ts';
import { cohortOf, type DayNumber, dateOf, instantOf, numberOf, yearGroup } from '../days.ts';
import { idAt } from '../ids.ts';
import type { Random } from '../random.ts';
import { absenceRate, absenceStyle } from './absence.ts';
import { type Child, stayOn } from './child.ts';
import { episodesOf } from './involvement.ts';
import { childName } from './names.ts';
import { staysOf } from './stays.ts';

const many: Record<AuthorityKey, number> = { northmere: 1200, saltbeck: 95, wolderby: 85 };

/** The children that the demonstration makes up, besides those it knows by name. */
export function bringUp(county: County, random: Random, today: DayNumber, scale: number): Child[] {
  const numbers = new Map<string, number>();
  return authorities.flatMap(({ key }) =>
    Array.from({ length: Math.round(many[key] * scale) }, (_, index) =>
      child(county, random.of(`${key} ${index}`), key, today, numbers),
    ),
  );
}

function child(
  county: County,
  random: Random,
  authority: AuthorityKey,
  today: DayNumber,
  numbers: Map<string, number>,
): Child {
  const bornOn = dateOf(
    today - random.weighted(ages, ([, weight]) => weight)[0] * 365 - random.whole(0, 364),
  );
  const year = yearGroup(bornOn, dateOf(today));
  const stays = staysOf(county, random.of('stays'), { bornOn, home: authority, today });
  const district = stays.at(-1)?.school.district ?? '';
  const episodes = episodesOf(county, random.of('care'), {
    authority,
    district,
    bornDay: numberOf(bornOn),
    today,
  });
  const type = episodes.at(-1)?.type ?? 'child_in_need';
  const recorded = today - random.whole(30, 900);
  const second = secondSchool(county, random, stayOn({ stays } as Child, today)?.school);
  return {
    ...childName(random.of('name')),
    id: idAt(instantOf(recorded, 600), random.of('id')),
    key: null,
    authority,
    localAuthorityId: county.authorities[authority],
    bornOn,
    cohort: cohortOf(bornOn),
    year,
    upn: stays.length && random.chance(0.985) ? upnFor(stays[0]?.school as School, bornOn, numbers) : null,
    stays,
    alsoAt: second && { school: second, from: today - random.whole(20, 140), to: null, year },
    episodes,
    rate: absenceRate(random, type, year),
    style: absenceStyle(random, year),
    spells: [],
    suspensions: [],
  };
}

/** By age in years: most are at school. */
const ages: readonly [age: number, weight: number][] = [
  [0, 0.5],
  [1, 0.6],
  [2, 0.7],
  [3, 0.8],
  [4, 3],
  [5, 4],
  [6, 4.4],
  [7, 4.6],
  [8, 4.8],
  [9, 5],
  [10, 5.2],
  [11, 5.6],
  [12, 6],
  [13, 6.4],
  [14, 6.6],
  [15, 6.2],
  [16, 1.6],
  [17, 1],
];

function secondSchool(county: County, random: Random, main: School | undefined): School | null {
  if (main?.phase !== 'secondary' || main.authority !== 'northmere' || !random.chance(0.035)) return null;
  return (
    county.schools.find(
      ({ phase, authority }) => phase === 'alternative_provision' && authority === 'northmere',
    ) ?? null
  );
}

/** Given by the first school, in the year in which the child came there. */
function upnFor(school: School, bornOn: Temporal.PlainDate, numbers: Map<string, number>): string {
  const entry = cohortOf(bornOn);
  const stem = `${school.laestab}${String(entry % 100).padStart(2, '0')}`;
  const serial = (numbers.get(stem) ?? 0) + 1;
  numbers.set(stem, serial);
  const rest = `${stem}${String(serial).padStart(3, '0')}`;
  return checkLetter(rest) + rest;
}
