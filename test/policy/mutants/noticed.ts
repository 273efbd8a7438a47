import type { Connection } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { blindWrites } from '../matrix/blind-writes.ts';
import { writtenInAnothersName } from '../matrix/in-anothers-name.ts';
import { tryCells } from '../matrix/try-cells.ts';
import type { Question, World } from '../matrix/world/world.ts';
import type { PolicyMutant } from './of-policies.ts';
import type { RuleMutant } from './of-rules.ts';

type Ground = { world: World; connection: Connection };

/** Whether some cell of the changed rule's role answers otherwise than the table says. */
export async function isRuleNoticed(ground: Ground, { role, rules }: RuleMutant): Promise<boolean> {
  const { disagreements } = await tryCells({
    ...ground,
    way: 'CASL',
    rules,
    only: (cell) => cell.role === role,
  });
  return disagreements.length > 0;
}

/**
 * The same of a policy that has been changed: by cells that name its table, by the others of whom it could matter to, by
 * what they may then write in another's name, or touch without having seen it.
 */
export async function isPolicyNoticed(ground: Ground, { table, roles }: PolicyMutant): Promise<boolean> {
  const { questions, places } = ground.world;
  const named = new RegExp(`(from|into|update) ${table}\\b`);
  const isNear = ({ deed, record, me }: Question) =>
    named.test(deed.database?.(record, { me, places }) ?? '');
  const near = new Set(questions.filter(isNear).map(({ cell }) => cell));
  for (const first of [true, false]) {
    const { disagreements } = await tryCells({
      ...ground,
      way: 'PostgreSQL',
      only: (cell) => roles.includes(cell.role) && near.has(cell) === first,
    });
    if (disagreements.length) return true;
  }
  const isTheirs = (role: Role) => roles.includes(role);
  const { taken } = await writtenInAnothersName(ground, isTheirs);
  return taken.length > 0 || (await blindWrites(ground, isTheirs)).length > 0;
}
