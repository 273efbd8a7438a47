import type { Acting } from '#src/web/routes.ts';
import { handOver } from './hand-over.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

/** Whoever holds it, or a manager, puts it back for somebody else to take, while nothing was done in it yet. */
export async function releaseConsultation(acting: Acting, reference: string): Promise<Moved> {
  const record = await findConsultation(acting, reference, { lock: true });
  const moved = await makeMove(acting, record, 'release', {
    set: { adviserId: null },
    before: { adviserId: record.adviserId },
  });
  await handOver(acting, record, null);
  return moved;
}
