import { and, eq } from 'drizzle-orm';
import { attachment, draft } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { findDraft } from './queries/drafts.ts';

/** Takes a draft away with its files. One that was sent is a consultation, and stays. */
export async function deleteDraft(acting: Acting, id: string): Promise<void> {
  const { db, ability } = acting;
  const found = await findDraft(acting, id, { lock: true });
  authorise(ability, 'write', thing('Draft', found));
  if (found.submittedAs)
    throw new Conflict(`This request was sent as ${found.submittedAs}, so it is not a draft.`);
  const { localAuthorityId } = found;
  await db
    .delete(attachment)
    .where(and(eq(attachment.localAuthorityId, localAuthorityId), eq(attachment.draftId, found.id)));
  await db.delete(draft).where(and(eq(draft.localAuthorityId, localAuthorityId), eq(draft.id, found.id)));
}
