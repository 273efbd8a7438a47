import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { removeView } from '../remove-view.ts';

export async function post(acting: Acting, { form, params }: Visit) {
  readForm(z.strictObject({}), form);
  await removeView(acting, params.id!);
  return redirect(paths.savedViews());
}
