import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { NotFound } from '#src/web/errors.ts';
import { readForm } from '#src/web/forms.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { startDraft } from '../start-draft.ts';

const form = z.strictObject({ key: z.uuid(), child: z.unknown() });

export async function post(acting: Acting, visit: Visit) {
  const { key, child } = readForm(form, visit.form);
  const [localAuthorityId = '', id = ''] = String(child).split('_');
  if (!isId(localAuthorityId) || !isId(id)) throw new NotFound('Not found');
  const draft = await startDraft(acting, { key, kind: 'child', child: { localAuthorityId, id } });
  return redirect(paths.draft(draft.id));
}
