import { and, eq, isNull } from 'drizzle-orm';
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
