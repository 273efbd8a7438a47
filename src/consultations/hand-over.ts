import { and, isNull } from 'drizzle-orm';
import { allocation } from '#db/schema/index.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './queries/key.ts';
import type { ConsultationRecord } from './queries.ts';
import { handOverTime } from './queue/queries/holder.ts';

/** Ends the allocation that holds and begins the next, if there is one: never two at once, never a gap. */
export async function handOver(
  acting: Acting,
  record: ConsultationRecord,
  adviserId: string | null,
  key = newId(),
): Promise<void> {
  const { db, actor } = acting;
  const at = await handOverTime(acting, record);
  await db
    .update(allocation)
    .set({ to: at })
    .where(and(hangsOn(allocation, record), isNull(allocation.to)));
  if (adviserId === null) return;
  await db.insert(allocation).values({
    localAuthorityId: record.localAuthorityId,
    id: key,
    consultationId: record.id,
    adviserId,
    allocatedBy: actor.personId,
    from: at,
  });
}
