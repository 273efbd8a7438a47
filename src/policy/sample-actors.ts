import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import type { Actor } from './actor.ts';

const kindOf: Record<Role, AgencyKind> = {
  school_staff: 'school',
  school_lead: 'school',
  trust_staff: 'trust',
  social_worker: 'team',
  social_care_manager: 'team',
  vs_officer: 'virtual_school',
  vs_adviser: 'virtual_school',
  vs_manager: 'virtual_school',
  partnership_lead: 'partnership',
  ig_officer: 'governance',
  portal_admin: 'administration',
};

/** A fixed id that no record has. */
const idOf = (what: number, which: number) =>
  `00000000-0000-7000-8000-${String(what).padStart(4, '0')}${String(which).padStart(8, '0')}`;

/** One complete actor of every role, of nobody: what the rules are read with where no person is acting. */
export const sampleActors: Actor[] = (Object.keys(kindOf) as Role[]).map((role, at) => ({
  personId: idOf(1, at),
  name: `Sample ${role}`,
  membershipId: idOf(2, at),
  role,
  title: role,
  agencyId: idOf(3, at),
  agencyKind: kindOf[role],
  agencyName: `Sample ${kindOf[role]}`,
  authorityId: kindOf[role] === 'administration' ? null : idOf(4, 0),
  reach: [idOf(3, at)],
  memberships: 1,
}));
