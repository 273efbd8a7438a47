import { and, eq } from 'drizzle-orm';
import { attachment } from '#db/schema/index.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { findDraft } from './queries/drafts.ts';

/** Takes a file off a draft; one that is gone already is gone. */
export async function removeFile(acting: Acting, id: string, fileId: string): Promise<void> {
  const draft = await findDraft(acting, id, { lock: true });
  authorise(acting.ability, 'write', thing('Draft', draft));
  if (draft.submittedAs) throw new Conflict(`This request was sent as ${draft.submittedAs}.`);
  await acting.db
    .delete(attachment)
    .where(
      and(
        eq(attachment.localAuthorityId, draft.localAuthorityId),
        eq(attachment.draftId, draft.id),
        eq(attachment.id, found(isId(fileId) ? fileId : null)),
      ),
    );
}
