import { and, eq, isNull, sql } from 'drizzle-orm';
import { allocation, person } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from '../../queries/key.ts';

/** Who holds the consultation now, and since when. */
export async function findHolder({ db }: Acting, record: { localAuthorityId: string; id: string }) {
  const [holder] = await db
    .select({ id: person.id, name: person.name, since: allocation.from })
    .from(allocation)
    .innerJoin(person, eq(person.id, allocation.adviserId))
    .where(and(hangsOn(allocation, record), isNull(allocation.to)));
  return holder;
}

/** Whether the actor has held it, now or before. */
export async function hasHeld(
  { db, actor }: Acting,
  record: { localAuthorityId: string; id: string },
): Promise<boolean> {
  const [held] = await db
    .select({ id: allocation.id })
    .from(allocation)
    .where(and(hangsOn(allocation, record), eq(allocation.adviserId, actor.personId)))
    .limit(1);
  return held !== undefined;
}

/**
 * When a hand-over takes place: now, or as late as the last. Of two at once, who asked first may have to wait for the
 * other and come second: by then their own time is the earlier.
 */
export async function handOverTime(
  { db, now }: Acting,
  record: { localAuthorityId: string; id: string },
): Promise<Temporal.Instant> {
  const { from, to } = allocation;
  const asked = sql`${now.toString()}::timestamptz`;
  const [row] = await db
    .select({ at: sql<Temporal.Instant>`greatest(${asked}, max(${from}), max(${to}))`.mapWith(from) })
    .from(allocation)
    .where(hangsOn(allocation, record));
  return row!.at;
}
