import { snooze } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Form = { until: Temporal.PlainDate; why: string };

/**
 * Out of the working views until a day, told to the Virtual School alone. Its clock runs on, and it is back at once
 * when somebody else does something in it.
 */
export async function snoozeConsultation(
  acting: Acting,
  reference: string,
  { until, why }: Form,
): Promise<Moved> {
  const { db, actor, now } = acting;
  const { localAuthorityId, ...record } = await findConsultation(acting, reference, { lock: true });
  const moved = await makeMove(acting, { localAuthorityId, ...record }, 'snooze', {
    audience: 'virtual_school',
    after: { until: until.toString(), why },
  });
  const said = { until, why, personId: actor.personId, at: now };
  await db
    .insert(snooze)
    .values({ localAuthorityId, consultationId: record.id, ...said })
    .onConflictDoUpdate({ target: [snooze.localAuthorityId, snooze.consultationId], set: said });
  return moved;
}
