import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { next } from './consultation.ts';
import { asThing } from './facts.ts';
import { handOver } from './hand-over.ts';
import { type Moved, makeMove } from './make-move.ts';
import { type ConsultationRecord, findConsultation } from './queries.ts';
import { heldSince } from './queue/holder-words.ts';
import { findHolder, hasHeld } from './queue/queries/holder.ts';

/**
 * Whoever holds it, or a manager, puts it back for somebody else to take, while nothing was done in it yet. Pressing
 * twice is the same as once: then nothing is written.
 */
export async function releaseConsultation(acting: Acting, reference: string): Promise<Moved | undefined> {
  const record = await findConsultation(acting, reference, { lock: true });
  const canBeTaken = !('refused' in next(record.status, 'take'));
  if (canBeTaken && !record.adviserId) return undefined;
  await mustBeTheirsStill(acting, record);
  const moved = await makeMove(acting, record, 'release', {
    set: { adviserId: null },
    before: { adviserId: record.adviserId },
  });
  await handOver(acting, record, null);
  return moved;
}

/** Whoever held it when their page was shown is told who has it now. */
async function mustBeTheirsStill(acting: Acting, record: ConsultationRecord): Promise<void> {
  if (acting.ability.can('release', asThing(record) as never)) return;
  const holder = await findHolder(acting, record);
  if (holder && holder.id !== acting.actor.personId && (await hasHeld(acting, record)))
    throw new Conflict(heldSince(holder, acting.now));
}
