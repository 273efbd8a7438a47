import { flag } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

/** Puts it before the whole team's eyes, and nobody else's; said again, the later reason stands. */
export async function flagConsultation(acting: Acting, reference: string, why: string): Promise<Moved> {
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference, { lock: true });
  const moved = await makeMove(acting, record, 'flag', { audience: 'virtual_school', after: { why } });
  const said = { why, personId: actor.personId, at: now };
  await db
    .insert(flag)
    .values({ localAuthorityId: record.localAuthorityId, consultationId: record.id, ...said })
    .onConflictDoUpdate({ target: [flag.localAuthorityId, flag.consultationId], set: said });
  return moved;
}
