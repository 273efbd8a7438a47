import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { aboutWords } from '../about-words.ts';
import { addFile, mostFiles } from '../add-file.ts';
import { sizeWords } from '../file-name.ts';
import { extensions } from '../file-types.ts';
import { onDraft } from '../open-draft.ts';
import { paths } from '../paths.ts';
import { listDraftFiles } from '../queries/files.ts';

const form = z.strictObject({
  key: z.uuid(),
  from: z.literal('check').optional().catch(undefined),
  // A browser sends a form with an empty file field as one without a file.
  file: z.unknown().optional(),
});

export async function get(acting: Acting, visit: Visit) {
  return shown(acting, visit, visit.query.from);
}

export async function post(acting: Acting, visit: Visit) {
  const { key, from } = readForm(form, visit.form);
  const id = visit.params.id!;
  return orAgain(
    visit.form,
    async () => {
      await addFile(
        acting,
        id,
        key,
        visit.files.find(({ field }) => field === 'file'),
      );
      return redirect(`${paths.step(id, 'files')}${from ? '?from=check' : ''}`);
    },
    ({ errors }) => shown(acting, visit, from, { errors }, 422),
  );
}

function shown(acting: Acting, visit: Visit, from: unknown, more = {}, status = 200) {
  return onDraft(acting, visit, async ({ draft }) => {
    const files = await listDraftFiles(acting, draft);
    const onward = from === 'check' ? paths.check(draft.id) : paths.draft(draft.id);
    const context = {
      title: 'Files',
      about: aboutWords(draft),
      back: { href: onward },
      action: paths.step(draft.id, 'files'),
      from: from === 'check' ? from : undefined,
      key: newId(),
      files: files.map((one) => ({
        ...one,
        size: sizeWords(one.size),
        href: paths.file(draft.id, one.id),
        removal: paths.fileRemoval(draft.id, one.id),
      })),
      full: files.length >= mostFiles,
      most: mostFiles,
      accept: extensions.join(','),
      onward,
    };
    return page('consultations/request/files', { ...context, ...more }, { status });
  });
}
