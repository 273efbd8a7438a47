import { snooze } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findSnooze } from './queries/beside.ts';
import { findConsultation } from './queries.ts';

type Form = { until: Temporal.PlainDate; why: string };

/**
 * Out of the working views until a day, told to the Virtual School alone. Its clock runs on, and it is back at once
 * when somebody else does something in it. Pressing twice is the same as once: then nothing is written.
 */
export async function snoozeConsultation(
  acting: Acting,
  reference: string,
  { until, why }: Form,
): Promise<Moved | undefined> {
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference, { lock: true });
  const earlier = await findSnooze(acting, record);
  const { personId } = actor;
  if (earlier?.why === why && earlier.personId === personId && earlier.until.equals(until)) return undefined;
  const moved = await makeMove(acting, record, 'snooze', {
    audience: 'virtual_school',
    before: earlier && { until: earlier.until.toString(), why: earlier.why },
    after: { until: until.toString(), why },
  });
  const said = { until, why, personId, at: now };
  await db
    .insert(snooze)
    .values({ localAuthorityId: record.localAuthorityId, consultationId: record.id, ...said })
    .onConflictDoUpdate({ target: [snooze.localAuthorityId, snooze.consultationId], set: said });
  return moved;
}
