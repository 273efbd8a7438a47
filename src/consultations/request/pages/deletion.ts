import { z } from 'zod';
import { links } from '#src/home/paths.ts';
import { page, redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { aboutWords } from '../about-words.ts';
import { deleteDraft } from '../delete-draft.ts';
import { paths } from '../paths.ts';
import { findDraft } from '../queries/drafts.ts';

export async function get(acting: Acting, { params }: Visit) {
  const draft = await findDraft(acting, params.id!);
  if (draft.submittedAs) return redirect(paths.submitted(draft.submittedAs));
  return page('consultations/request/deletion', {
    title: 'Delete this draft?',
    about: aboutWords(draft),
    name: draft.form.title,
    back: { href: paths.draft(draft.id) },
    action: paths.deletion(draft.id),
    keep: paths.draft(draft.id),
  });
}

export async function post(acting: Acting, visit: Visit) {
  readForm(z.strictObject({}), visit.form);
  await deleteDraft(acting, visit.params.id!);
  return redirect(links.home);
}
