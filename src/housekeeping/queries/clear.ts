import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { signInSession } from '#db/schema/index.ts';

/** Forgets the sessions that have been over for a month: which those are is for the database's own policy to say. */
export async function clearSessions(db: Db): Promise<void> {
  await db.delete(signInSession);
}

/** Makes the partitions of the readings to come, so many months ahead. */
export async function makeReadingMonths(db: Db, ahead: number): Promise<void> {
  await db.execute(sql`select make_reading_months(${ahead}::integer)`);
}
