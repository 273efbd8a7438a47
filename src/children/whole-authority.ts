import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';

/** Whether the actor may read any child of their authority, on whatever roll, known to whatever team. */
export function readsWholeAuthority({ ability, actor }: Pick<Acting, 'ability' | 'actor'>): boolean {
  const { authorityId } = actor;
  return (
    authorityId !== null &&
    ability.can(
      'read',
      thing('Child', { localAuthorityId: authorityId, enrolments: [], episodes: [], emergencies: [] }),
    )
  );
}
