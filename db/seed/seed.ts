import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { keepReferenceData } from '#db/reference/keep-reference-data.ts';
import { londonDay } from '#src/web/dates.ts';
import { authorities } from './authorities.ts';
import { insertWorld } from './insert-world.ts';
import { makeWorld } from './make-world.ts';

const seedNumber = 1;

/**
 * Fills a migrated database with the demonstration, as its owner and in one transaction; where it is already, nothing
 * is done. All of it happened before the London day of `now`.
 */
export async function seed(
  connection: Connection,
  { now = Temporal.Now.instant(), scale = 1 }: { now?: Temporal.Instant; scale?: number } = {},
): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(hashtext('seed'))`;
      const [first] = authorities;
      const there = await transaction`select from authority where code = ${first.code}`;
      if (there.count) return;
      // The tables are shut to their owner too.
      await transaction`set local role portal_migration`;
      await keepReferenceData(transaction);
      await insertWorld(transaction, makeWorld(seedNumber, londonDay(now), scale));
    });
  } finally {
    await sql.end();
  }
}
