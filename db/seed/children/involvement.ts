import type { EpisodeType } from '#db/schema/children.ts';
import type { AuthorityKey } from '../authorities.ts';
import type { County, Office } from '../county/county.ts';
import type { DayNumber } from '../days.ts';
import proportions from '../proportions.json' with { type: 'json' };
import type { Random } from '../random.ts';
import type { Episode } from './child.ts';

const north = ['Marlowick', 'Ashwindle', 'Dunnockby'];
const teamOf: Record<string, string> = {
  Marlowick: 'marlowick-team',
  Ashwindle: 'ashwindle-team',
  Dunnockby: 'ashwindle-team',
  Thornhythe: 'thornhythe-team',
  Merrowdale: 'thornhythe-team',
  Brackenfold: 'brackenfold-team',
  Whimberley: 'brackenfold-team',
};
const types = Object.keys(proportions.involvement) as EpisodeType[];

/** Social care's work with a child: most have it now, many had it before, a few never. */
export function episodesOf(
  county: County,
  random: Random,
  child: { authority: AuthorityKey; district: string; bornDay: DayNumber; today: DayNumber },
): Episode[] {
  const draw = random.next();
  if (draw < 0.04) return [];
  const type = random.weighted(types, (one) => proportions.involvement[one]);
  const { today, bornDay } = child;
  const begin = (type: EpisodeType, from: DayNumber, to: DayNumber | null): Episode[] => {
    if (from <= bornDay || (to !== null && to <= from)) return [];
    return [episode(county, random, child, { type, from, to })];
  };
  if (draw < 0.66) {
    const from = today - random.whole(25, type === 'looked_after' ? 1500 : 700);
    const before = types.filter((one) => one !== type && one !== 'looked_after');
    const earlier = random.chance(0.4) ? begin(random.pick(before), from - random.whole(90, 420), from) : [];
    return [...earlier, ...begin(type, from, null)];
  }
  const to = today - random.whole(14, 1700);
  return begin(type, to - random.whole(90, 600), to);
}

function episode(
  county: County,
  random: Random,
  { authority, district }: { authority: AuthorityKey; district: string },
  { type, from, to }: Pick<Episode, 'type' | 'from' | 'to'>,
): Episode {
  const team = teamFor(county, random, authority, district, type);
  const lead = random.pick(team.people.filter(({ role }) => role === 'social_worker'));
  return { team, type, lead, registered: /social worker/i.test(lead.title), from, to };
}

function teamFor(
  county: County,
  random: Random,
  authority: AuthorityKey,
  district: string,
  type: EpisodeType,
): Office {
  if (authority !== 'northmere')
    return random.pick(county.teams.filter((team) => team.authority === authority));
  const area = north.includes(district) ? 'north' : 'south';
  const key =
    type === 'looked_after'
      ? `${area}-children-looked-after`
      : type === 'child_in_need' && random.chance(0.45)
        ? `${area}-family-help`
        : teamOf[district];
  return county.byKey.get(key ?? 'thornhythe-team') as Office;
}
