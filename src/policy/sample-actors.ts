import { roles } from '#db/schema/agencies.ts';
import type { Actor } from './actor.ts';
import { kindOfRole } from './kind-of-role.ts';

/** A fixed id that no record has. */
const idOf = (what: number, which: number) =>
  `00000000-0000-7000-8000-${String(what).padStart(4, '0')}${String(which).padStart(8, '0')}`;

/** One complete actor of every role, of nobody: what the rules are read with where no person is acting. */
export const sampleActors: Actor[] = roles.map((role, at) => ({
  personId: idOf(1, at),
  name: `Sample ${role}`,
  membershipId: idOf(2, at),
  role,
  title: role,
  agencyId: idOf(3, at),
  agencyKind: kindOfRole[role],
  agencyName: `Sample ${kindOfRole[role]}`,
  authorityId: kindOfRole[role] === 'administration' ? null : idOf(4, 0),
  reach: [idOf(3, at)],
  memberships: 1,
}));
