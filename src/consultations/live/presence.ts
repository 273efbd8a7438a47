import { and, eq } from 'drizzle-orm';
import { presence } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';

type Key = { localAuthorityId: string; id: string };

/** Said again long before it counts no more, and yet not at each look. */
const renewedFor = { seconds: 15 };

/** What was not renewed since then is left over from a process that died. */
export const countsFrom = (now: Temporal.Instant) => now.subtract({ seconds: 60 });

/** That the actor has it open, unless it was said moments ago; `since` is when they opened it. */
export async function keepPresence(
  { db, actor, now }: Acting,
  { localAuthorityId, id }: Key,
  { since, renewedAt }: { since: Temporal.Instant; renewedAt: Temporal.Instant | undefined },
): Promise<void> {
  if (renewedAt && Temporal.Instant.compare(renewedAt, now.subtract(renewedFor)) > 0) return;
  await db
    .insert(presence)
    .values({ localAuthorityId, consultationId: id, personId: actor.personId, since, renewedAt: now })
    .onConflictDoUpdate({
      target: [presence.localAuthorityId, presence.consultationId, presence.personId],
      // What a process that died left over began at another time.
      set: renewedAt ? { renewedAt: now } : { since, renewedAt: now },
    });
}

export async function endPresence({ db, actor }: Acting, { localAuthorityId, id }: Key): Promise<void> {
  await db
    .delete(presence)
    .where(
      and(
        eq(presence.localAuthorityId, localAuthorityId),
        eq(presence.consultationId, id),
        eq(presence.personId, actor.personId),
      ),
    );
}
