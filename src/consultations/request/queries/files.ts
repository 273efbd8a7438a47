import { and, asc, eq } from 'drizzle-orm';
import { attachment } from '#db/schema/index.ts';
import { found } from '#src/policy/guard.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

type Owner = { localAuthorityId: string; id: string };

const facts = {
  id: attachment.id,
  name: attachment.name,
  mediaType: attachment.mediaType,
  size: attachment.size,
  state: attachment.state,
  addedAt: attachment.addedAt,
};

/** Files of a draft that was found for the actor. */
export function listDraftFiles({ db }: Acting, draft: Owner) {
  return db
    .select(facts)
    .from(attachment)
    .where(ofDraft(draft))
    .orderBy(asc(attachment.addedAt), asc(attachment.id));
}

export type FileFacts = Awaited<ReturnType<typeof listDraftFiles>>[number];

/** @throws NotFound also for a file that has not been released */
export const findDraftFile = (acting: Acting, draft: Owner, id: string) =>
  released(acting, ofDraft(draft), id);

/** @throws NotFound also for a file that has not been released */
export const findFile = (acting: Acting, consultation: Owner, id: string) =>
  released(acting, ofConsultation(consultation), id);

async function released({ db }: Acting, owned: ReturnType<typeof ofDraft>, id: string) {
  const rows = isId(id)
    ? await db
        .select({ name: attachment.name, mediaType: attachment.mediaType, content: attachment.content })
        .from(attachment)
        .where(and(owned, eq(attachment.id, id), eq(attachment.state, 'released')))
    : [];
  return found(rows[0]);
}

const ofDraft = ({ localAuthorityId, id }: Owner) =>
  and(eq(attachment.localAuthorityId, localAuthorityId), eq(attachment.draftId, id));

const ofConsultation = ({ localAuthorityId, id }: Owner) =>
  and(eq(attachment.localAuthorityId, localAuthorityId), eq(attachment.consultationId, id));
