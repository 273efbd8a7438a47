import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { longDate } from '#src/web/dates.ts';
import { Conflict } from '#src/web/errors.ts';
import { optionalText, orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { completeAction, findOwnAction } from '../complete-action.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({ key, version, note: optionalText({ most: 2000 }) });

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'complete_action');
  const { what, agency, dueOn, doneAt } = await findOwnAction(acting, record, params.id!);
  if (doneAt) throw new Conflict('This action has been marked as done already.');
  return moveForm(
    'consultations/completion',
    record,
    { title: 'Mark the action as done', button: 'Mark as done', what, agency, dueOn: longDate(dueOn) },
    shown,
  );
}

export function post(acting: Acting, visit: Visit) {
  const { reference, id } = visit.params as { reference: string; id: string };
  return orAgain(
    visit.form,
    async () => {
      await completeAction(acting, reference, id, readForm(form, visit.form).note);
      return redirect(paths.section(reference, 'plan'));
    },
    (shown) => get(acting, visit, shown),
  );
}
