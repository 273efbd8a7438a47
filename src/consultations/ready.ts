import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Action, actions, next, whoMay } from './consultation.ts';
import { asThing } from './facts.ts';
import { type ConsultationRecord, findConsultation } from './queries.ts';

/** The moves that this actor may make on the record as it stands: what there is a button for. */
export function openMoves({ ability }: Acting, record: ConsultationRecord): ReadonlySet<Action> {
  const thing = asThing(record);
  return new Set(
    actions.filter(
      (action) => !('refused' in next(record.status, action)) && ability.can(action, thing as never),
    ),
  );
}

/** Whether the actor may complete this action of the plan now. */
export function mayComplete(
  acting: Acting,
  record: ConsultationRecord,
  { agencyId, doneAt }: { agencyId: string; doneAt: unknown },
): boolean {
  const isOwners = acting.ability.can('complete_action', thing('Action', { agencyId }) as never);
  return !doneAt && isOwners && openMoves(acting, record).has('complete_action');
}

/**
 * The record, for the page of a form that makes this move.
 * @throws NotFound, Forbidden, Conflict as making the move would
 */
export async function findReady(
  acting: Acting,
  reference: string,
  action: Action,
): Promise<ConsultationRecord> {
  const record = await findConsultation(acting, reference);
  authorise(acting.ability, action, asThing(record), whoMay(action));
  const outcome = next(record.status, action, record.resumeStatus ?? undefined);
  if ('refused' in outcome) throw new Conflict(outcome.why);
  return record;
}
