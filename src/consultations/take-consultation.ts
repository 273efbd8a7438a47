import { authorise } from '#src/policy/guard.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { clashSince } from './clash.ts';
import { whoMay } from './consultation.ts';
import { asThing } from './facts.ts';
import { handOver } from './hand-over.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { heldSince } from './queue/holder-words.ts';
import { findHolder } from './queue/queries/holder.ts';

/**
 * One press takes it. Whoever comes second is told who has it; pressing twice is the same as once. What else changed
 * since the page was opened does not matter to taking, so no version is asked for. Answers what was written of it, which
 * is nothing if they held it already.
 */
export async function takeConsultation(acting: Acting, reference: string): Promise<Moved | undefined> {
  const record = await findConsultation(acting, reference, { lock: true });
  authorise(acting.ability, 'take', asThing(record), whoMay('take'));
  const holder = await findHolder(acting, record);
  if (holder?.id === acting.actor.personId) return undefined;
  if (holder) {
    throw new Conflict(heldSince(holder, acting.now), await clashSince(acting, record, record.version, []));
  }
  const moved = await makeMove(acting, record, 'take', { set: { adviserId: acting.actor.personId } });
  await handOver(acting, record, acting.actor.personId);
  return moved;
}
