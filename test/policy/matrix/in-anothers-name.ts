import type { Connection } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { words } from './cell.ts';
import { tryStatements } from './ways/postgresql.ts';
import type { World } from './world/world.ts';

/** Tables whose rows say who acted, and as which agency. */
const signed =
  /^(insert into (entry|event|draft|emergency_access|alert|feedback|reading|review|meeting|action|allocation|snooze|flag|watch|seen|presence|saved_view|queue_preference|capacity|authority_setting)|update (alert|emergency_access|escalation) set "(settled|reviewed)|update (snooze|flag|capacity) )/;

/**
 * Whatever somebody may write, tried in somebody else's name: each that PostgreSQL takes all the same. And how many
 * were tried.
 */
export async function writtenInAnothersName(
  { world, connection }: { world: World; connection: Connection },
  only: (role: Role) => boolean = () => true,
): Promise<{ tried: number; taken: string[] }> {
  const { questions, places } = world;
  const another = places.looker.personId;
  const taken: string[] = [];
  let tried = 0;
  for (const [me, asked] of Map.groupBy(questions, ({ me }) => me)) {
    if (!only(me.role)) continue;
    const forged = asked.flatMap(({ cell, deed, record }) => {
      const statement = cell.allowed && deed.database?.(record, { me, places });
      if (!statement || !signed.test(statement) || !statement.includes(me.personId)) return [];
      return [{ cell, statement: statement.replaceAll(me.personId, another) }];
    });
    const answers = await tryStatements(
      connection,
      me,
      forged.map(({ statement }) => statement),
    );
    tried += forged.length;
    taken.push(...forged.filter((_, at) => answers[at] !== 'no').map(({ cell }) => words(cell)));
  }
  return { tried, taken };
}
