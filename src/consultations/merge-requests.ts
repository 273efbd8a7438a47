import { consultationParty } from '#db/schema/index.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { type ConsultationRecord, findConsultation } from './queries.ts';
import { listMergeCandidates, lockTogether } from './queue/queries/merging.ts';
import { writeEntry } from './write-entry.ts';

type Form = { key: string; version: number; into: string };

/**
 * One request goes on in another about the same child; whoever took part in it takes part there. What is written names
 * neither: a reader of one may come who cannot open the other. The record links to it for whom can.
 */
export async function mergeRequests(
  acting: Acting,
  reference: string,
  { key, version, into }: Form,
): Promise<void> {
  await lockTogether(acting, [reference, into]);
  const record = await findConsultation(acting, reference, { lock: true });
  const told = 'This request goes on in another about the same child.';
  const candidates = await listMergeCandidates(acting, record);
  if (!candidates.some((candidate) => candidate.reference === into)) {
    throw new InvalidForm(fieldErrors([['into', 'Choose one of the consultations listed']]));
  }
  if (!(await writeEntry(acting, record, { key, kind: 'message', audience: 'all', body: told }))) return;
  const other = await findConsultation(acting, into, { lock: true });
  await joinParties(acting, record, other);
  await makeMove(acting, record, 'merge', {
    seen: version,
    set: { mergedIntoId: other.id, outcomeWords: told },
  });
  await writeEntry(acting, other, {
    key: newId(),
    kind: 'message',
    audience: 'all',
    body: 'Another request about the same child goes on here.',
  });
  await makeMove(acting, other, 'post');
}

async function joinParties({ db, now }: Acting, from: ConsultationRecord, into: ConsultationRecord) {
  const joining = newcomers(from, into);
  if (!joining.length) return;
  await db.insert(consultationParty).values(
    joining.map(({ agencyId, reason }) => ({
      localAuthorityId: into.localAuthorityId,
      consultationId: into.id,
      agencyId,
      // The other was asked for by somebody else.
      reason: reason === 'requester' ? ('invited' as const) : reason,
      from: now,
      status: into.status,
      changedAt: into.changedAt,
    })),
  );
}

const newcomers = (from: ConsultationRecord, into: ConsultationRecord) =>
  from.parties.filter(({ agencyId }) => !into.parties.some((party) => party.agencyId === agencyId));
