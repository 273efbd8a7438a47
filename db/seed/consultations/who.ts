import type { Role } from '#db/schema/agencies.ts';
import type { Office, Worker } from '../county/county.ts';
import type { Random } from '../random.ts';
import { currentParties, type Doer, isCurrent, type Turn } from './case.ts';

const isSchoolOrTrust = ({ people }: Office) => people.some(({ role }) => /^(school|trust)_/.test(role));
const isTeam = ({ people }: Office) => people.some(({ role }) => role.startsWith('social_'));

/** Someone of the school (or trust) that takes part now: the asker, if it is theirs. */
export function ofSchool({ told, at }: Turn): Doer | null {
  const party = currentParties(told, at, 'requester', 'setting', 'invited').find(({ office }) =>
    isSchoolOrTrust(office),
  );
  if (!party) return null;
  const { asker } = told.plot;
  const { office } = party;
  const person =
    office.people.some(({ id }) => id === asker.id) && told.random.of(`s${at}`).chance(0.75)
      ? asker
      : told.random.of(`school ${at}`).weighted(office.people, ({ key }) => (key ? 3 : 1));
  return { office, person };
}

/** The one who leads on the child in the team that takes part now. */
export function ofCare({ told, at }: Turn): Doer | null {
  const party = currentParties(told, at, 'social_care_team', 'requester').find(({ office }) =>
    isTeam(office),
  );
  if (!party) return null;
  const { office } = party;
  const lead = told.plot.child?.episodes.find(({ team }) => team.id === office.id)?.lead;
  return { office, person: lead ?? (office.people[0] as Worker) };
}

export function ofVirtualSchool({ told }: Turn, role: Role): Doer {
  const office = told.county.virtualSchools[told.plot.authority];
  const fits = office.people.filter((one) => one.role === role);
  return { office, person: told.random.of(role).pick(fits) };
}

export function holder(turn: Turn): Doer {
  const { office, person } = ofVirtualSchool(turn, 'vs_manager');
  return { office, person: turn.told.adviser ?? person };
}

export function asker({ told, at }: Turn): Doer | null {
  const { requester, asker } = told.plot;
  const party = told.parties.find(
    ({ office, row }) => office.id === requester.id && isCurrent({ office, row }, at),
  );
  if (!party) return null;
  const known = requester.people.find(({ id }) => id === asker.id);
  return { office: requester, person: known ?? (requester.people[0] as Worker) };
}

/** The adviser who takes it on: by phase, and more often the one with the full caseload. */
export function chooseAdviser({ told }: Turn, random: Random): Worker {
  const { people } = told.county.virtualSchools[told.plot.authority];
  const wanted = people.find(({ key }) => key !== null && key === told.plot.adviser);
  if (wanted) return wanted;
  const isPrimary = told.plot.setting?.phase === 'primary';
  return random.weighted(
    people.filter(({ role }) => role === 'vs_adviser'),
    ({ key }) => {
      if (key === 'vs-adviser-new') return 0.3;
      if (key === 'vs-adviser-primary') return isPrimary ? 4 : 0.3;
      return key === 'vs-adviser' ? (isPrimary ? 0.6 : 3) : 1.4;
    },
  );
}
