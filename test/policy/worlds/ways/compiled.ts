import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { londonDay } from '#src/web/dates.ts';
import { listsOf } from './lists.ts';
import type { Way } from './way.ts';

/** In a transaction that sees every row. */
export type Run = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/** The rules as the WHERE of a list, of whom the database says that the actor is. */
export function compiled(run: Run, now: Temporal.Instant): Way {
  const today = londonDay(now);
  return ({ id, personId }) =>
    run(async (db) => {
      const found = await findActor(db, { personId, membershipId: id, today });
      if (!found?.current) return null;
      const asked = listsOf(found.actor, abilityFor(found.actor), today).map(
        ({ key, from, id, where }) =>
          sql`select ${key}::text as key, array(select ${id} from ${from} where ${where})::text[] as ids`,
      );
      const rows = await db.execute<{ key: string; ids: string[] }>(sql.join(asked, sql` union all `));
      return new Map(rows.map(({ key, ids }) => [key, ids]));
    });
}
