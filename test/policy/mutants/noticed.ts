import type { Connection } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { blindWrites } from '../matrix/blind-writes.ts';
import type { Cell } from '../matrix/cell.ts';
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
  const isTheirs = (role: Role) => roles.includes(role);
  const [first, ...more] = inTurn(ground.world, table, isTheirs);
  const isWrong = async (some: Set<Cell>) => {
    const { disagreements } = await tryCells({
      ...ground,
      way: 'PostgreSQL',
      only: (cell) => some.has(cell),
    });
    return disagreements.length > 0;
  };
  if (first && (await isWrong(first))) return true;
  if ((await blindWrites(ground, isTheirs, table)).length) return true;
  if ((await writtenInAnothersName(ground, isTheirs)).taken.length) return true;
  for (const some of more) if (await isWrong(some)) return true;
  return false;
}

const atOnce = 80;

/** One of each thing that can be done, allowed and refused, before a second of any. */
function byTurns(cells: Cell[]): Cell[] {
  const alike = [...Map.groupBy(cells, ({ noun, verb, allowed }) => `${noun} ${verb} ${allowed}`).values()];
  const longest = Math.max(0, ...alike.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => alike.flatMap((group) => group[at] ?? [])).flat();
}

/** The cells of these roles, those that name the table first: most changes tell at once. */
function inTurn({ questions, places }: World, table: string, isTheirs: (role: Role) => boolean): Set<Cell>[] {
  const named = new RegExp(`(from|into|update) ${table}\\b`);
  const isNear = ({ deed, record, me }: Question) =>
    named.test(deed.database?.(record, { me, places }) ?? '');
  const theirs = questions.filter(({ cell }) => isTheirs(cell.role));
  const [near, far] = [theirs.filter(isNear), theirs.filter((question) => !isNear(question))];
  const cells = [near, far].flatMap((group) => byTurns(group.map(({ cell }) => cell)));
  return Array.from(
    { length: Math.ceil(cells.length / atOnce) },
    (_, at) => new Set(cells.slice(at * atOnce, (at + 1) * atOnce)),
  );
}
