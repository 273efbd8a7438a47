import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import postgres from 'postgres';
import { type Connection, nobody, openDatabase } from '#db/client.ts';
import { compareOne } from './compare-one.ts';
import { insert, letGo } from './insert.ts';
import { makeWorld } from './make-world.ts';
import { spec } from './spec.ts';
import { byPostgresql } from './ways/by-postgresql.ts';
import { compiled, type Run } from './ways/compiled.ts';
import { inMemory } from './ways/in-memory.ts';
import { makeProbe } from './ways/probe.ts';

type Asked = {
  seed: number;
  /** How many at least; the last world is finished. */
  comparisons: number;
  /** A migrated database, as its owner, that is for nothing else: all that is in it is lost. */
  connection: Connection;
};

export type Compared = {
  comparisons: number;
  worlds: number;
  /** By role, verb and noun, in how many comparisons something was allowed, and in how many nothing. */
  met: Map<string, { something: number; nothing: number }>;
  /** In words, with the seed and the world that show it. */
  disagreements: string[];
};

const worldsOfASeed = 10;

/**
 * Random worlds, and in each for every membership what it may do: by the rules on the object, by the rules as SQL, and
 * by PostgreSQL alone. One comparison is one membership, one verb and one noun: the sets of records of all the ways
 * that know the verb. A way that says nothing of a verb is not counted with it.
 */
export async function compareWalls({ seed, comparisons, connection }: Asked): Promise<Compared> {
  const owner = postgres({ ...connection, max: 1, onnotice: () => {} });
  const lists = openDatabase(connection, { pool: 1, as: 'owner' });
  const portal = openDatabase(connection, { pool: 1 });
  // The tables are shut to their owner too.
  const run: Run = (work) =>
    lists.transaction(nobody, async (db) => {
      await db.execute(sql`set local role portal_migration`);
      return work(db);
    });
  const compared: Compared = { comparisons: 0, worlds: 0, met: new Map(), disagreements: [] };
  try {
    await letGo(owner);
    await makeProbe(owner);
    for (let of = seed; compared.comparisons < comparisons; of += 1) {
      for (const [at, made] of fc.sample(spec, { seed: of, numRuns: worldsOfASeed }).entries()) {
        if (compared.comparisons >= comparisons) break;
        const now = Temporal.Now.instant();
        const world = makeWorld(made, now);
        await insert(owner, world);
        const ways = {
          'the rules on the object': inMemory(world, now),
          'the rules as SQL': compiled(run, now),
          'PostgreSQL alone': byPostgresql(portal, world),
        };
        for (const membership of world.membership)
          await compareOne(compared, ways, membership, `seed ${of}, world ${at}`);
        compared.worlds += 1;
      }
    }
    return compared;
  } finally {
    await Promise.all([owner.end(), lists.close(), portal.close()]);
  }
}
