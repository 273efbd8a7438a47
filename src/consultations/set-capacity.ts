import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { saveCapacities } from './queue/queries/capacities.ts';
import type { Load } from './queue/queries/loads.ts';

/** Says how many each adviser can hold; what they hold already stays with them. */
export async function setCapacity(
  acting: Acting,
  held: readonly Load[],
  said: ReadonlyMap<string, number>,
): Promise<void> {
  const localAuthorityId = acting.actor.authorityId!;
  authorise(acting.ability, 'set_capacity', thing('Load', { localAuthorityId }));
  const changed = held.filter(({ id, most }) => said.has(id) && said.get(id) !== most);
  if (!changed.length) return;
  await saveCapacities(
    acting,
    changed.map(({ id }) => ({ personId: id, most: said.get(id)! })),
  );
  await recordEvent(acting, {
    ...{ localAuthorityId, what: 'set_capacity', audience: 'virtual_school' as const },
    before: Object.fromEntries(changed.map(({ id, most }) => [id, most])),
    after: Object.fromEntries(changed.map(({ id }) => [id, said.get(id)])),
  });
}
