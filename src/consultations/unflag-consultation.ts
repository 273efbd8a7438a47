import { flag } from '#db/schema/index.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findFlag } from './queries/beside.ts';
import { hangsOn } from './queries/key.ts';
import { findConsultation } from './queries.ts';

/**
 * What was wanted of it is done.
 * @throws Conflict when it has no flag
 */
export async function unflagConsultation(acting: Acting, reference: string): Promise<Moved> {
  const record = await findConsultation(acting, reference, { lock: true });
  const flagged = await findFlag(acting, record);
  if (!flagged) throw new Conflict('It has no flag.');
  const moved = await makeMove(acting, record, 'unflag', {
    audience: 'virtual_school',
    before: { why: flagged.why },
  });
  await acting.db.delete(flag).where(hangsOn(flag, record));
  return moved;
}
