import { file } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { findDraft } from '../queries/drafts.ts';
import { findDraftFile } from '../queries/files.ts';

export async function get(acting: Acting, { params }: Visit) {
  const draft = await findDraft(acting, params.id!);
  const { name, mediaType, content } = await findDraftFile(acting, draft, params.file!);
  return file(name, mediaType, content);
}
