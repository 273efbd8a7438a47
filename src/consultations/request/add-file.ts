import { attachment } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict, InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting, UploadedFile } from '#src/web/routes.ts';
import { largestFile } from '#src/web/uploads.ts';
import { fileName } from './file-name.ts';
import { mediaTypeOf } from './file-types.ts';
import { findDraft } from './queries/drafts.ts';
import { listDraftFiles } from './queries/files.ts';

export const mostFiles = 5;

/**
 * Puts a file with a draft; pressed twice, once. Kept as it came and never opened. It is released at once: the
 * portal has no scanner of its own.
 * @param key made when the form was shown; the file's id
 * @throws InvalidForm where there is none, or it may not be kept; Conflict where the draft was sent
 */
export async function addFile(
  acting: Acting,
  id: string,
  key: string,
  file: UploadedFile | undefined,
): Promise<void> {
  const draft = await findDraft(acting, id, { lock: true });
  authorise(acting.ability, 'write', thing('Draft', draft));
  if (draft.submittedAs) throw new Conflict(`This request was sent as ${draft.submittedAs}.`);
  const { content } = file ?? refused('Choose a file');
  const name = fileName(file!.name);
  if (content.length > largestFile) refused('The file must be 10 MB or smaller');
  if (content.length === 0) refused('The file is empty');
  const mediaType = mediaTypeOf(name, content) ?? refused(wrongType);
  const files = await listDraftFiles(acting, draft);
  if (files.some((one) => one.id === key)) return;
  if (files.length >= mostFiles) refused(`A request can have ${mostFiles} files. Remove one to add another`);
  await acting.db
    .insert(attachment)
    .values({
      ...{ localAuthorityId: draft.localAuthorityId, id: key, draftId: draft.id },
      ...{ name, mediaType, size: content.length, content, state: 'released' },
      ...{ personId: acting.actor.personId, addedAt: acting.now },
    })
    .onConflictDoNothing();
}

const wrongType =
  'The file must be a PDF, Word, Excel, OpenDocument text, PNG, JPEG or plain text file, and be what its name says';

function refused(text: string): never {
  throw new InvalidForm(fieldErrors([['file', text]]));
}
