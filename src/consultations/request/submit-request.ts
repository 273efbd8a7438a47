import { and, eq } from 'drizzle-orm';
import { attachment, consultation, consultationParty, draft as draftTable } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict, Forbidden } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { next } from '../consultation.ts';
import { type Missing, missingAnswers } from './completeness.ts';
import { consultationOf } from './consultation-of.ts';
import { draftClash } from './draft-clash.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';

type Submitted = { reference: string } | { open: OpenDraft; missing: Missing[] };

/**
 * Makes a consultation of the draft; sent again, answers with the one it became. With answers missing it stays a
 * draft. The portal is never the referral: while somebody is at risk of immediate harm nothing is sent.
 * @param seen the draft's version on the page where the answers were checked
 * @throws Forbidden while a child is said to be at risk; Conflict where the draft has changed since it was checked
 */
export async function submitRequest(
  acting: Acting,
  id: string,
  { version: seen }: { version: number },
): Promise<Submitted> {
  const open = await openDraft(acting, id, { lock: true });
  const { draft, ask } = open;
  if (draft.submittedAs) return { reference: draft.submittedAs };
  authorise(acting.ability, 'submit', thing('Draft', draft));
  const outcome = next('draft', 'submit');
  if ('refused' in outcome) throw new Conflict(outcome.why);
  if (draft.form.atRisk === 'yes') throw new Forbidden(atRisk);
  if (seen !== draft.version) throw draftClash(open, {});
  const missing = missingAnswers(ask, draft.form);
  if (missing.length) return { open, missing };

  const { parties, ...row } = await consultationOf(acting, open);
  const { reference } = row;
  const { localAuthorityId } = draft;
  const { db, now } = acting;
  await db.insert(consultation).values({ ...row, status: outcome.to });
  // Who takes part, before the event: the database lets only them tell of it.
  await db.insert(consultationParty).values(
    parties.map((party) => ({
      ...party,
      ...{ localAuthorityId, consultationId: row.id, from: now, status: outcome.to, changedAt: now },
    })),
  );
  await Promise.all([
    recordEvent(acting, {
      localAuthorityId,
      consultationId: row.id,
      childId: row.childId,
      what: 'submit',
      audience: 'all',
      before: { status: 'draft' },
      after: { status: outcome.to, version: 1 },
    }),
    db
      .update(attachment)
      .set({ consultationId: row.id })
      .where(and(eq(attachment.localAuthorityId, localAuthorityId), eq(attachment.draftId, draft.id))),
    // The answers live on in the consultation: kept twice, they would have to be deleted twice.
    db
      .update(draftTable)
      .set({ submittedAs: reference, form: {} })
      .where(and(eq(draftTable.localAuthorityId, localAuthorityId), eq(draftTable.id, draft.id))),
  ]);
  return { reference };
}

const atRisk =
  'This request says that somebody is at risk of immediate harm, so it cannot be sent. Make a safeguarding referral now.';
