import { event } from '#db/schema/index.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

type Happening = Omit<typeof event.$inferInsert, 'id' | 'personId' | 'agencyId' | 'at'>;

/** Writes what happened, in the transaction of the change: neither is there without the other. Answers the event's id. */
export async function recordEvent({ db, actor, now }: Acting, happening: Happening): Promise<string> {
  const id = newId();
  await db.insert(event).values({
    id,
    personId: actor.personId,
    agencyId: actor.agencyId,
    at: now,
    ...happening,
  });
  return id;
}
