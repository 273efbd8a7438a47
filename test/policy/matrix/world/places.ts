import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { kindOfRole } from '#src/policy/kind-of-role.ts';
import type { Rows } from './rows.ts';
import { daysFromNow } from './times.ts';

/** Somebody of the world, acting as the one membership they have. */
export type Person = { personId: string; membershipId: string; agencyId: string; role: Role };

const authority = (rows: Rows, code: string, name: string, prefix: string): string =>
  rows.add('authority', { code, name, prefix, service_name: `${name} Virtual School` });

/** Two invented authorities, with somebody of each role in the first, and bystanders in both. */
export function layOut(rows: Rows) {
  const here = authority(rows, '999', 'Mockshire', 'MCK');
  const elsewhere = authority(rows, '998', 'Otherwhere', 'OTH');
  const agency = (kind: AgencyKind, name: string, authority_id: string | null = here) =>
    rows.add('agency', { kind, name, authority_id, open: true });
  const below = (kind: AgencyKind, parent_id: string, name: string, to: string | null = null): string => {
    const agency_id = agency(kind, name);
    rows.add('agency_parent', { agency_id, parent_id, from: '2020-01-01', to });
    return agency_id;
  };
  const person = (name: string, agencyId: string, role: Role): Person => {
    const personId = rows.add('person', {
      name,
      email: 'invented@portal.example',
      session_epoch: '2020-01-01',
    });
    const member = { person_id: personId, agency_id: agencyId, role, title: 'Invented', from: '2020-01-01' };
    return { personId, membershipId: rows.add('membership', member), agencyId, role };
  };

  const virtualSchool = agency('virtual_school', 'Mockshire Virtual School');
  const home = (role: Role) => {
    if (kindOfRole[role] === 'virtual_school') return virtualSchool;
    return agency(kindOfRole[role], `Invented place of a ${role}`, role === 'portal_admin' ? null : here);
  };
  const roles = Object.keys(kindOfRole) as Role[];
  const people = Object.fromEntries(roles.map((role) => [role, person(`The ${role}`, home(role), role)]));
  const me = people as Record<Role, Person>;
  const [trust, service] = [me.trust_staff.agencyId, me.social_care_manager.agencyId];
  const today = daysFromNow(0);
  const team = agency('team', 'Make-believe Team');

  for (const local_authority_id of [here, elsewhere]) {
    rows.add('term', { local_authority_id, name: 'Term', from: daysFromNow(-200), to: daysFromNow(200) });
  }
  rows.add('theme', { code: 'attendance', name: 'Attendance', position: '1' });

  return {
    here,
    elsewhere,
    me,
    virtualSchool,
    /** Agencies and people that no cell is about. */
    school: agency('school', 'Pretend Hill School'),
    team,
    newcomer: agency('team', 'Fictional Team'),
    /** Invited to every consultation. */
    guest: agency('team', 'Invited Team'),
    guestElsewhere: agency('team', 'Far Off Invited Team', elsewhere),
    looker: person('Robin Looker', agency('team', 'Looking Team'), 'social_worker'),
    worker: person('Lee Madeup', team, 'social_worker'),
    stranger: person('Far Madeup', agency('team', 'Far Off Other Team', elsewhere), 'social_worker'),
    adviser: person('Ali Sample', virtualSchool, 'vs_adviser'),
    newAdviser: person('Jo Sample', virtualSchool, 'vs_adviser'),
    schoolElsewhere: agency('school', 'Far Off School', elsewhere),
    teamElsewhere: agency('team', 'Far Off Team', elsewhere),
    virtualSchoolElsewhere: agency('virtual_school', 'Otherwhere Virtual School', elsewhere),
    /** By role, the agency below theirs, and one that was until today. */
    below: {
      trust_staff: below('school', trust, 'Below School'),
      social_care_manager: below('team', service, 'Below Team'),
    },
    left: {
      trust_staff: below('school', trust, 'Left School', today),
      social_care_manager: below('team', service, 'Left Team', today),
    },
    kindOf: (role: Role) => kindOfRole[role],
  };
}
export type Places = ReturnType<typeof layOut>;
