import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { redirectRequest } from '../redirect-request.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  service: requiredText({ missing: 'Enter the name of the service', most: 200 }),
  words: requiredText({ missing: 'Enter what they should know', most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'redirect');
  const context = { title: 'Redirect to another service', button: 'Redirect the request' };
  return moveForm('consultations/redirection', record, context, shown);
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await redirectRequest(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
