import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { reopenConsultation } from '../reopen-consultation.ts';
import { key, version } from '../request-fields.ts';
import { heldLevel } from '../service-levels.ts';

const form = z.strictObject({
  key,
  version,
  reason: requiredText({ missing: 'Enter the reason', most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'reopen');
  return moveForm(
    'consultations/reopening',
    record,
    {
      title: 'Reopen this consultation',
      button: 'Reopen the consultation',
      days: record.serviceLevelDays,
      requests: heldLevel(record, record.levels ?? {}).requests,
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await reopenConsultation(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
