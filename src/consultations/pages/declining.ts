import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { declineRequest } from '../decline-request.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  reason: requiredText({ missing: 'Enter the reason', most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'decline');
  const context = { title: 'Decline this request', button: 'Decline the request' };
  return moveForm('consultations/declining', record, context, shown);
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await declineRequest(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
