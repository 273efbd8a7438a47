import { and, eq, isNull } from 'drizzle-orm';
import { allocation } from '#db/schema/index.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from './queries.ts';

/** Ends the allocation that holds and begins the next, if there is one: never two at once, never a gap. */
export async function handOver(
  { db, actor, now }: Acting,
  { localAuthorityId, id: consultationId }: ConsultationRecord,
  adviserId: string | null,
  key = newId(),
): Promise<void> {
  await db
    .update(allocation)
    .set({ to: now })
    .where(
      and(
        eq(allocation.localAuthorityId, localAuthorityId),
        eq(allocation.consultationId, consultationId),
        isNull(allocation.to),
      ),
    );
  if (adviserId === null) return;
  await db.insert(allocation).values({
    localAuthorityId,
    id: key,
    consultationId,
    adviserId,
    allocatedBy: actor.personId,
    from: now,
  });
}
