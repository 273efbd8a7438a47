import { flag } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findFlag } from './queries/beside.ts';
import { hangsOn } from './queries/key.ts';
import { findConsultation } from './queries.ts';

/** What was wanted of it is done. Where it has no flag nothing is written: it is as was asked. */
export async function unflagConsultation(acting: Acting, reference: string): Promise<Moved | undefined> {
  const record = await findConsultation(acting, reference, { lock: true });
  const flagged = await findFlag(acting, record);
  if (!flagged) return undefined;
  const moved = await makeMove(acting, record, 'unflag', {
    audience: 'virtual_school',
    before: { why: flagged.why },
  });
  await acting.db.delete(flag).where(hangsOn(flag, record));
  return moved;
}
