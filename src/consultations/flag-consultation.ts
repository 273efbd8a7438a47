import { flag } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findFlag } from './queries/beside.ts';
import { findConsultation } from './queries.ts';

/**
 * Puts it before the whole team's eyes, and nobody else's; said again, the later reason stands. Pressing twice is the
 * same as once: then nothing is written.
 */
export async function flagConsultation(
  acting: Acting,
  reference: string,
  why: string,
): Promise<Moved | undefined> {
  const { db, actor, now } = acting;
  const { personId } = actor;
  const record = await findConsultation(acting, reference, { lock: true });
  const earlier = await findFlag(acting, record);
  if (earlier?.why === why && earlier.personId === personId) return undefined;
  const moved = await makeMove(acting, record, 'flag', {
    audience: 'virtual_school',
    before: earlier && { why: earlier.why },
    after: { why },
  });
  const said = { why, personId, at: now };
  await db
    .insert(flag)
    .values({ localAuthorityId: record.localAuthorityId, consultationId: record.id, ...said })
    .onConflictDoUpdate({ target: [flag.localAuthorityId, flag.consultationId], set: said });
  return moved;
}
