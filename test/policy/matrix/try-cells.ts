import type { Connection } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Portal } from '#test/support/portal.ts';
import { type Cell, words } from './cell.ts';
import { compiled } from './ways/compiled.ts';
import { onTheObject } from './ways/on-the-object.ts';
import { atThePortal } from './ways/portal.ts';
import { postgresql } from './ways/postgresql.ts';
import type { Way } from './ways/way.ts';
import type { Question, World } from './world/world.ts';

const ways = { CASL: onTheObject, SQL: compiled, PostgreSQL: postgresql, HTTP: atThePortal } as const;
export type WayName = keyof typeof ways;
export const wayNames = Object.keys(ways) as WayName[];

type Asked = {
  world: World;
  connection: Connection;
  way: WayName;
  /** Other rules than the application's. */
  rules?: (actor: Actor) => Ability;
  /** Those to try, where not all. */
  only?: (cell: Cell) => boolean;
  /** Only for the portal's own way. */
  portal?: Portal;
};

/** How many cells could be tried in this way, and those that answer otherwise than the table says. */
export async function tryCells({
  world,
  connection,
  way,
  rules = abilityFor,
  only = () => true,
  portal,
}: Asked) {
  const questions = world.questions.filter(({ cell }) => only(cell));
  const abilities = Object.fromEntries(
    Object.entries(world.actors).map(([role, actor]) => [role, rules(actor)]),
  ) as Record<Role, Ability>;
  const answer = await (ways[way] as Way)({ world, abilities, connection, portal }, questions);
  const disagreements: string[] = [];
  let tried = 0;
  for (const question of questions) {
    const got = await told(answer, question);
    if (got === undefined) continue;
    tried += 1;
    const expected = question.cell.allowed ? 'allowed' : 'refused';
    if (got !== expected) disagreements.push(`${words(question.cell)}: ${expected}, but by ${way} ${got}`);
  }
  return { tried, disagreements };
}

async function told(answer: Awaited<ReturnType<Way>>, question: Question): Promise<string | undefined> {
  try {
    const got = await answer(question);
    return got === undefined ? undefined : got ? 'allowed' : 'refused';
  } catch (error) {
    return (error as Error).message;
  }
}
