import type { AuthorityKey } from '../authorities.ts';
import { namedAgencies } from '../named-agencies.ts';
import proportions from '../proportions.json' with { type: 'json' };
import type { Random } from '../random.ts';
import type { School } from './county.ts';
import { districts, stems } from './school-names.ts';

export type Plan = Pick<School, 'key' | 'name' | 'authority' | 'phase' | 'years' | 'district' | 'size'> & {
  academy: boolean;
};

const unnamed = stems.filter((stem) => !namedAgencies.some(({ name }) => name.startsWith(stem)));

const schoolsIn: Record<AuthorityKey, number> = { northmere: 120, saltbeck: 17, wolderby: 13 };

/** The schools of an authority: the named ones, and others until phases, academies and characters stand as in the register. */
export function schoolsOf(authority: AuthorityKey, random: Random): Plan[] {
  const named = namedAgencies.filter((one) => one.kind === 'school' && one.authority === authority);
  const plans = named.map((one): Plan => {
    const phase = one.phase as School['phase'];
    const kind = one.name.match(/Infant|Junior/)?.[0] ?? phase;
    return {
      ...{ key: one.key, name: one.name, authority, phase, district: one.district ?? '' },
      years: years[kind as keyof typeof years],
      size: one.key === 'quillbrook' ? 11 : sizeOf(phase, random.of(one.key)),
      academy: one.parent !== undefined,
    };
  });
  const { secondary, special } = proportions.schools.phases;
  const total = schoolsIn[authority];
  const wanted: Record<School['phase'], number> = {
    secondary: Math.round(total * secondary),
    special: Math.max(1, Math.round(total * special)),
    alternative_provision: 1,
    primary: 0,
  };
  wanted.primary = total - wanted.secondary - wanted.special - wanted.alternative_provision;
  const taken = new Set(plans.map(({ name }) => name));
  for (const [phase, many] of Object.entries(wanted) as [School['phase'], number][]) {
    for (let have = plans.filter((plan) => plan.phase === phase).length; have < many; have++) {
      plans.push(invent(authority, phase, random.of(`${authority} ${phase} ${have}`), taken));
    }
  }
  return plans;
}

const years = {
  primary: [0, 6],
  Infant: [0, 2],
  Junior: [3, 6],
  secondary: [7, 11],
  special: [1, 11],
  alternative_provision: [7, 11],
} as const;

function invent(authority: AuthorityKey, phase: School['phase'], random: Random, taken: Set<string>): Plan {
  const { academies, character, ofPrimary } = proportions.schools;
  const academy = phase !== 'alternative_provision' && random.chance(academies[phase]);
  const draw = random.next();
  const kind =
    phase !== 'primary'
      ? phase
      : draw < ofPrimary.infant
        ? 'Infant'
        : draw < ofPrimary.infant + ofPrimary.junior
          ? 'Junior'
          : 'primary';
  const faith = random.next();
  const church =
    phase !== 'primary' || faith > character.churchOfEngland + character.catholic
      ? ''
      : faith < character.catholic
        ? 'Catholic '
        : 'Church of England ';
  let name: string;
  do name = nameOf(random.pick(unnamed), kind, church, academy);
  while (
    taken.has(name) ||
    [...taken].some((other) => other.split(' ')[0] === name.split(' ')[0] && phase !== 'primary')
  );
  taken.add(name);
  return {
    ...{ name, authority, phase, academy },
    key: `${authority}-${name.toLowerCase().replaceAll(' ', '-')}`,
    years: years[kind],
    district:
      authority === 'northmere'
        ? random.pick(districts)
        : authority === 'saltbeck'
          ? 'Saltbeck'
          : 'Wolderby Vale',
    size: sizeOf(phase, random),
  };
}

function nameOf(stem: string, kind: keyof typeof years, church: string, academy: boolean): string {
  if (kind === 'alternative_provision') return `The ${stem} Centre`;
  if (kind === 'special') return `${stem} School`;
  if (kind === 'secondary') return `${stem} ${academy ? 'Academy' : 'High School'}`;
  const level = kind === 'primary' ? 'Primary' : kind;
  return `${stem} ${church}${level} ${academy ? 'Academy' : 'School'}`;
}

function sizeOf(phase: School['phase'], random: Random): number {
  const typical = { primary: 1, secondary: 6, special: 1.4, alternative_provision: 0.5 }[phase];
  return typical * (0.6 + random.next());
}
