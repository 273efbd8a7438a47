import { and, eq } from 'drizzle-orm';
import { watch } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './queries/key.ts';
import { findConsultation } from './queries.ts';

/** Among what this person watches, which is nobody else's to know. */
export async function watchConsultation(acting: Acting, reference: string): Promise<undefined> {
  const { db, actor, now } = acting;
  const { localAuthorityId, id: consultationId } = await findConsultation(acting, reference);
  await db
    .insert(watch)
    .values({ localAuthorityId, consultationId, personId: actor.personId, from: now })
    .onConflictDoNothing();
}

export async function unwatchConsultation(acting: Acting, reference: string): Promise<undefined> {
  const record = await findConsultation(acting, reference);
  await acting.db.delete(watch).where(and(hangsOn(watch, record), eq(watch.personId, acting.actor.personId)));
}
