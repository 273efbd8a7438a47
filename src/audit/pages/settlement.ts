import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { type FieldErrors, orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentAlert } from '../present/alert.ts';
import { findToSettle, settleAlert } from '../settle-alert.ts';

const form = z.strictObject({
  words: requiredText({ missing: 'Enter what you found', most: 2000 }),
});
type Shown = { errors: FieldErrors; values: Record<string, string> };

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const alert = await findToSettle(acting, params.id!);
  return page(
    'audit/settlement',
    {
      title: 'Settle the alert',
      back: { text: 'Alerts', href: paths.alerts() },
      alert: presentAlert(alert, acting),
      ...shown,
    },
    { status: shown ? 422 : 200 },
  );
}

export async function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      await settleAlert(acting, visit.params.id!, readForm(form, visit.form).words);
      return redirect(paths.alerts());
    },
    (shown) => get(acting, visit, shown),
  );
}
