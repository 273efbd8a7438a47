import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { type FieldErrors, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { version } from '../../request-fields.ts';
import { aboutWords } from '../about-words.ts';
import { missingAnswers } from '../completeness.ts';
import { type OpenDraft, onDraft } from '../open-draft.ts';
import { paths } from '../paths.ts';
import { answerSections, missingErrors, savedAt } from '../present.ts';
import { type FileFacts, listDraftFiles } from '../queries/files.ts';
import { submitRequest } from '../submit-request.ts';

const view = 'consultations/request/check';
const form = z.strictObject({ version });

export async function get(acting: Acting, visit: Visit) {
  return onDraft(acting, visit, async (open) => {
    const missing = missingErrors(open, missingAnswers(open.ask, open.draft.form)).list;
    const context = shown(open, await listDraftFiles(acting, open.draft));
    return page(view, { ...context, missing, complete: missing.length === 0 });
  });
}

export async function post(acting: Acting, visit: Visit) {
  const sent = await submitRequest(acting, visit.params.id!, readForm(form, visit.form));
  if ('reference' in sent) return redirect(paths.submitted(sent.reference));
  const { open, missing } = sent;
  const errors: FieldErrors = missingErrors(open, missing);
  return page(view, { ...shown(open, await listDraftFiles(acting, open.draft)), errors }, { status: 422 });
}

function shown(open: OpenDraft, files: FileFacts[]) {
  const { draft, contacts } = open;
  return {
    title: 'Check your answers before sending',
    about: aboutWords(draft),
    back: { href: paths.draft(draft.id) },
    action: paths.submission(draft.id),
    version: draft.version,
    saved: savedAt(draft),
    sections: answerSections(open),
    files: {
      items: files.map(({ name }) => name),
      change: `${paths.step(draft.id, 'files')}?from=check`,
    },
    authority: draft.authorityName,
    teams: [...new Set(contacts.map(({ team }) => team))],
  };
}
