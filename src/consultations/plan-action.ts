import { action } from '#db/schema/index.ts';
import { longDate } from '#src/web/dates.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove, mustBeTheirs } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Planned = { key: string; version: number; what: string; owner: string; dueOn: Temporal.PlainDate };

/** A dated step of the plan, owned by an agency that takes part now. */
export async function planAction(acting: Acting, reference: string, planned: Planned): Promise<void> {
  const { key, version, what, owner, dueOn } = planned;
  const record = await findConsultation(acting, reference, { lock: true });
  const name = record.parties.find(({ agencyId }) => agencyId === owner)?.name;
  const typed = [
    { name: 'Action', value: what },
    ...(name ? [{ name: 'Who will do it', value: name }] : []),
    { name: 'Due', value: longDate(dueOn) },
  ];
  await mustBeTheirs(acting, record, 'plan', { seen: version, typed });
  if (!record.parties.some(({ agencyId }) => agencyId === owner)) {
    throw new InvalidForm(fieldErrors([['owner', 'Choose who will do it']]));
  }
  const written = await acting.db
    .insert(action)
    .values({
      localAuthorityId: record.localAuthorityId,
      id: key,
      consultationId: record.id,
      agencyId: owner,
      what,
      dueOn,
      plannedBy: acting.actor.personId,
      plannedAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: action.id });
  if (!written.length) return;
  await makeMove(acting, record, 'plan', {
    seen: version,
    after: { actionId: key },
    typed,
  });
}
