import { type Audience, pause } from '#db/schema/index.ts';
import { audiencesOf } from '#src/policy/audiences.ts';
import { canBeAsked } from '#src/policy/sides.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { countDue } from './due.ts';
import { makeMove } from './make-move.ts';
import { findConsultation, type Party } from './queries.ts';
import { writeEntry } from './write-entry.ts';

type Form = { key: string; version: number; whom: string; question: string; audience: Audience };

/** Asks one party, and stops the clock until there is an answer. */
export async function askForInformation(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, question, audience } = form;
  const record = await findConsultation(acting, reference, { lock: true });
  const asked = whoIsAsked(record.parties, form);
  if (!(await writeEntry(acting, record, { key, kind: 'question', audience, body: question }))) return;
  await acting.db
    .insert(pause)
    .values({
      localAuthorityId: record.localAuthorityId,
      id: newId(),
      consultationId: record.id,
      waitingOnId: asked.agencyId,
      why: question,
      from: acting.now,
    })
    // Somebody else's question may stand open: the move then refuses, and undoes this one.
    .onConflictDoNothing();
  const { dueOn, nearOn } = await countDue(acting.db, record, acting.now);
  await makeMove(acting, record, 'ask_for_information', {
    seen: version,
    set: record.answeredAt ? {} : { dueOn, nearOn },
    typed: [{ name: 'Your question', value: question }],
  });
}

/** Whom the form names. Throws `InvalidForm` for an agency that does not take part, or would not see the question. */
function whoIsAsked(parties: readonly Party[], { whom, audience }: Form): Party {
  const asked = parties.find(({ agencyId, kind }) => agencyId === whom && canBeAsked(kind));
  if (!asked) throw new InvalidForm(fieldErrors([['whom', 'Choose who to ask']]));
  if (audiencesOf[asked.kind].includes(audience)) return asked;
  const words = `${asked.name} would not see this question. Choose everyone taking part`;
  throw new InvalidForm(fieldErrors([['audience', words]]));
}
