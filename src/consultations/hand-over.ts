import { and, isNull, sql } from 'drizzle-orm';
import { allocation } from '#db/schema/index.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './queries/key.ts';
import type { ConsultationRecord } from './queries.ts';

/** Ends the allocation that holds and begins the next, if there is one: never two at once, never a gap. */
export async function handOver(
  acting: Acting,
  record: ConsultationRecord,
  adviserId: string | null,
  key = newId(),
): Promise<void> {
  const { db, actor } = acting;
  const at = await notBeforeTheLast(acting, record);
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

/** Of two at once, who asked first may have to wait for the other and come second: by then their own time is the earlier. */
async function notBeforeTheLast({ db, now }: Acting, record: ConsultationRecord): Promise<Temporal.Instant> {
  const { from, to } = allocation;
  const asked = sql`${now.toString()}::timestamptz`;
  const [row] = await db
    .select({ at: sql`greatest(${asked}, max(${from}), max(${to}))`.mapWith(from) })
    .from(allocation)
    .where(hangsOn(allocation, record));
  return row!.at;
}
