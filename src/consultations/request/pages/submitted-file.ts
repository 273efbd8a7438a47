import { file } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { findConsultation } from '../../queries.ts';
import { findFile } from '../queries/files.ts';

export async function get(acting: Acting, { params }: Visit) {
  const consultation = await findConsultation(acting, params.reference!);
  const { name, mediaType, content } = await findFile(acting, consultation, params.file!);
  return file(name, mediaType, content);
}
