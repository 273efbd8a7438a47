import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';
import { withdrawRequest } from '../withdraw-request.ts';

const form = z.strictObject({
  key,
  version,
  reason: requiredText({ missing: 'Enter the reason', most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'withdraw');
  const context = { title: 'Withdraw this request', button: 'Withdraw the request' };
  return moveForm('consultations/withdrawal', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await withdrawRequest(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
