import type { Role } from '#db/schema/agencies.ts';
import type { Actor } from '#src/policy/actor.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';

/** Somebody invented in this role, of the agency `ours` in the authority `here`. */
export const someone = (role: Role, set: Partial<Actor> = {}): Actor => ({
  ...sampleActors.find((actor) => actor.role === role)!,
  ...{ personId: 'me', name: 'Rosa Quill', agencyId: 'ours', agencyName: 'Ours', authorityId: 'here' },
  reach: ['ours'],
  ...set,
});
