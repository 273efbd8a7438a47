import { consultationParty } from '#db/schema/index.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findInvitee } from './queries/invitees.ts';
import { findConsultation } from './queries.ts';

/** One more agency takes part from now on, and can read what everyone taking part can. */
export async function inviteAgency(acting: Acting, reference: string, agencyId: string): Promise<void> {
  const record = await findConsultation(acting, reference, { lock: true });
  if (record.parties.some((party) => party.agencyId === agencyId)) return;
  const invited = await findInvitee(acting, record, agencyId);
  if (!invited) throw new InvalidForm(fieldErrors([['agency', 'Choose who to invite']]));
  const { localAuthorityId, id: consultationId, status, changedAt } = record;
  await acting.db.insert(consultationParty).values({
    localAuthorityId,
    consultationId,
    agencyId,
    reason: 'invited',
    from: acting.now,
    status,
    changedAt,
  });
  await makeMove(acting, record, 'invite', { after: { agency: invited.name } });
}
