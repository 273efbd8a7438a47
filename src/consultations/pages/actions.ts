import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readDatedForm } from '#src/web/dated-form.ts';
import { londonDay } from '#src/web/dates.ts';
import { orAgain, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { planAction } from '../plan-action.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  what: requiredText({ missing: 'Enter what will be done', most: 1000 }),
  owner: z.uuid('Choose who will do it'),
  /** Which of the two buttons; with neither, the first. */
  after: z.enum(['plan', 'another']).default('plan'),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'plan');
  const context = {
    title: 'Add an action',
    owners: record.parties.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
  };
  return moveForm('consultations/actions', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const { day, after, ...planned } = readDatedForm(form, dueOn(acting), visit.form);
      await planAction(acting, reference, { ...planned, dueOn: day! });
      return redirect(after === 'another' ? paths.actions(reference) : paths.section(reference, 'plan'));
    },
    (shown) => get(acting, visit, shown),
  );
}

const dueOn = ({ now }: Acting) => ({
  name: 'dueOn',
  what: 'the date it is due',
  fault: (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, londonDay(now)) < 0 ? 'The date it is due must be today or later' : null,
});
