import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { removeFile } from '../remove-file.ts';

const form = z.strictObject({ from: z.literal('check').optional().catch(undefined) });

export async function post(acting: Acting, visit: Visit) {
  const { from } = readForm(form, visit.form);
  const id = visit.params.id!;
  await removeFile(acting, id, visit.params.file!);
  return redirect(`${paths.step(id, 'files')}${from ? '?from=check' : ''}`);
}
