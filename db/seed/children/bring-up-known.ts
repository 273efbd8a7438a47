import type { County, Office, School } from '../county/county.ts';
import { cohortOf, type DayNumber, dateOf, instantOf, numberOf, yearGroup } from '../days.ts';
import { idAt } from '../ids.ts';
import { type KnownChild, knownChildren } from '../known/children.ts';
import type { Random } from '../random.ts';
import type { Child, Episode, Stay } from './child.ts';
import { staysOf } from './stays.ts';

/** When they were first heard of: always the same, and so their ids. */
const recordedAt = instantOf(numberOf(Temporal.PlainDate.from('2024-09-02')), 540);

/** The children that are the same in every demonstration. */
export function bringUpKnown(county: County, random: Random, today: DayNumber): Child[] {
  return Object.entries(knownChildren).map(([key, known]: [string, KnownChild]) => {
    const own = random.of(key);
    const bornOn = Temporal.PlainDate.from(known.bornOn);
    const school = county.byKey.get(known.school) as School;
    return {
      ...known,
      key,
      bornOn,
      cohort: cohortOf(bornOn),
      id: idAt(recordedAt, own),
      localAuthorityId: county.authorities[known.authority],
      year: yearGroup(bornOn, dateOf(today)),
      stays: since(
        staysOf(county, own, { bornOn, home: known.authority, today, at: school }),
        county,
        known,
        today,
      ),
      alsoAt: null,
      episodes: episodes(county, known, today),
      rate: 0.14,
      style: 'family',
      spells: [],
      suspensions: [],
    };
  });
}

function since(stays: Stay[], county: County, { leftSchool }: KnownChild, today: DayNumber): Stay[] {
  const current = stays.at(-1);
  if (!leftSchool || !current) return stays;
  const on = today - 16;
  const before = { ...current, school: county.byKey.get(leftSchool) as School, to: on };
  return [...stays.slice(0, -1), before, { ...current, from: on }];
}

function episodes(county: County, { episode }: KnownChild, today: DayNumber): Episode[] {
  if (!episode) return [];
  const team = county.byKey.get(episode.team) as Office;
  const lead = team.people.find(
    ({ key, role }) => key === episode.lead || (episode.lead === 'any' && role === 'social_worker'),
  );
  if (!lead) throw new RangeError(`nobody called ${episode.lead} works in ${team.name}`);
  const to = episode.ended ? today - 200 : null;
  return [{ team, type: episode.type, lead, registered: true, from: today - 620, to }];
}
