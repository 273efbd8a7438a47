import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { authority } from '#db/schema/index.ts';

/** Taken for the length of a transaction; false where another process has it. */
export async function takeTurn(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('portal escalations')) as taken`,
  );
  return row!.taken;
}

export function listAuthorities(db: Db) {
  return db.select({ id: authority.id }).from(authority).orderBy(authority.id);
}

/** Tells, once for each due date, that a breach is near or there; how many were told is the answer. */
export async function escalate(db: Db, authorityId: string, day: Temporal.PlainDate): Promise<number> {
  const [row] = await db.execute<{ told: number }>(
    sql`select keeping.escalate(${authorityId}::uuid, ${day.toString()}::date) as told`,
  );
  return row!.told;
}
