import { and, eq } from 'drizzle-orm';
import { action } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove, mustBeTheirs } from './make-move.ts';
import { findAction } from './queries/plan.ts';
import { type ConsultationRecord, findConsultation } from './queries.ts';

/** Done, says the agency that owns it. To say so again changes nothing. */
export async function completeAction(
  acting: Acting,
  reference: string,
  id: string,
  note: string,
): Promise<void> {
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference, { lock: true });
  const planned = await findOwnAction(acting, record, id);
  if (planned.doneAt) return;
  await mustBeTheirs(acting, record, 'complete_action');
  await db
    .update(action)
    .set({ doneAt: now, doneBy: actor.personId, doneWords: note || null })
    .where(and(eq(action.localAuthorityId, record.localAuthorityId), eq(action.id, planned.id)));
  await makeMove(acting, record, 'complete_action', {
    after: { actionId: planned.id },
    typed: note ? [{ name: 'Note', value: note }] : [],
  });
}

/**
 * An action of the plan that the actor's agency owns.
 * @throws NotFound where the plan has none with this id, Forbidden where another agency owns it
 */
export async function findOwnAction(acting: Acting, record: ConsultationRecord, id: string) {
  const planned = await findAction(acting, record, id);
  const { agencyId, agency } = planned;
  authorise(acting.ability, 'complete_action', thing('Action', { agencyId }), `This is for ${agency}.`);
  return planned;
}
