import type { Facts } from '#src/policy/subjects.ts';
import { fold } from '#src/web/fold.ts';
import type { Standing } from '../nouns/noun.ts';
import { openedBy } from './consult.ts';
import { daysFromNow, minutesFromNow } from './times.ts';

export type Pupil = {
  authority: string;
  id: string;
  name: string;
  practitioner: string;
  facts: Facts['Child'];
};

/** Where a child is, and since when or until when: a school's roll, a team's involvement. */
type Life = {
  authority: string;
  school: string;
  team: string;
  /** Of the one that the relation is about, where it is not open. */
  dates?: { from: string; to: string | null };
  about: 'school' | 'team';
  emergency?: 'open' | 'ended' | 'lapsed';
};

const from = '2021-03-07';
let number = 0;

function lifeOf({ relation, me, places }: Standing): Life {
  const kind = places.kindOf(me.role);
  const about = kind === 'team' ? 'team' : 'school';
  const strangers: Life = { authority: places.here, school: places.school, team: places.team, about };
  const farOff = { authority: places.elsewhere, school: places.schoolElsewhere, team: places.teamElsewhere };
  const mine = { ...strangers, [about]: me.agencyId };
  switch (relation) {
    case 'own':
      return mine;
    case 'below':
      return { ...strangers, [about]: places.below[me.role as keyof typeof places.below] };
    case 'border':
      return { ...mine, authority: places.elsewhere };
    case 'visitor':
      return { ...strangers, ...farOff, school: places.school };
    case 'coming':
      return { ...mine, dates: { from: daysFromNow(1), to: null } };
    case 'former':
      return { ...mine, dates: { from, to: daysFromNow(0) } };
    case 'none':
      return { ...strangers, ...farOff };
    case 'other':
      return strangers;
    case 'emergency':
      return { ...strangers, emergency: 'open' };
    case 'over':
      return { ...strangers, emergency: 'ended' };
    case 'lapsed':
      return { ...strangers, emergency: 'lapsed' };
    default:
      throw new Error(`There is no child who is ${relation} to a ${me.role}`);
  }
}

/** A child with one of everything that a page can show, of values that nothing else has. */
export function addChild(standing: Standing): Pupil {
  const { rows, me } = standing;
  const { authority, school, team, dates, about, emergency } = lifeOf(standing);
  const family = `Fictitious-${++number}-Child`;
  const practitioner = `Practitioner-${number}-`;
  const id = rows.add('child', {
    ...{ local_authority_id: authority, given_name: 'Wren', family_name: family, known_as: null },
    ...{
      born_on: '2013-05-02',
      sex: 'U',
      search_text: fold(`Wren ${family}`),
      recorded_at: minutesFromNow(-9000),
    },
  });
  const key = { local_authority_id: authority, child_id: id };
  const dated = (thing: 'school' | 'team') => (about === thing && dates) || { from, to: null };
  rows.add('enrolment', { ...key, agency_id: school, year_group: 9, main: true, ...dated('school') });
  rows.add('involvement_episode', {
    ...{ ...key, agency_id: team, type: 'child_protection', ...dated('team') },
    ...{
      lead_practitioner: practitioner,
      lead_role: 'Social worker',
      registered_social_worker: true,
      source: 'test',
    },
  });
  rows.add('attendance_period', {
    ...{
      ...key,
      agency_id: school,
      from: daysFromNow(-30),
      to: daysFromNow(-2),
      possible: 397,
      attended: 300,
    },
    ...{ authorised: 90, unauthorised: 7, part_time: 0, suspended: 0 },
  });
  rows.add('child_identifier', { ...key, scheme: 'invented', value: `N${number}`, from, to: null });
  rows.add('sen_status', { ...key, status: 'K', from, to: null });
  rows.add('attendance_session', {
    ...key,
    agency_id: school,
    date: daysFromNow(-300),
    half: 'am',
    code: '/',
  });
  rows.add('suspension', {
    ...{ ...key, agency_id: school, kind: 'suspension', start_on: daysFromNow(0), half_days: 7 },
    ...{ reasons: ['DB'], cancelled_on: null },
  });
  if (emergency) {
    rows.add('emergency_access', {
      ...key,
      consultation_id: null,
      reference: null,
      ...openedBy(me, emergency),
    });
  }
  const current = (thing: 'school' | 'team') => !(about === thing && dates);
  return {
    authority,
    id,
    name: family,
    practitioner,
    facts: {
      localAuthorityId: authority,
      enrolments: current('school') ? [{ agencyId: school }] : [],
      episodes: current('team') ? [{ agencyId: team }] : [],
      emergencies: emergency === 'open' ? [{ personId: me.personId, agencyId: me.agencyId }] : [],
    },
  };
}
