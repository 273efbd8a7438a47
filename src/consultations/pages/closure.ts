import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { closeConsultation } from '../close-consultation.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findPlan } from '../queries/around.ts';
import { findReady } from '../ready.ts';
import { key, outcome, version } from '../request-fields.ts';
import { outcomeWords } from '../words.ts';

const form = z.strictObject({
  key,
  version,
  outcome,
  words: requiredText({ missing: 'Enter what came of it', most: 4000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'close');
  const plan = await findPlan(acting, record);
  const context = {
    title: 'Close this consultation',
    button: 'Close the consultation',
    outcomes: Object.entries(outcomeWords).map(([value, text]) => ({ value, text })),
    open: plan.filter(({ doneAt }) => !doneAt).map(({ what, agency }) => ({ what, agency })),
  };
  return moveForm('consultations/closure', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await closeConsultation(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
