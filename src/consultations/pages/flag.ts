import { z } from 'zod';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { doEach } from '../do-each.ts';
import { flagConsultation } from '../flag-consultation.ts';
import { afterwards, onlyOf } from '../queue/afterwards.ts';
import { onceIn } from '../queue/filters.ts';
import { cameFrom, stateOfForm } from '../queue/from.ts';
import { listSelected } from '../queue/queries/selected.ts';
import { selected } from '../queue/selection.ts';
import { type Shown, selectionForm } from '../queue/selection-form.ts';
import { several } from '../request-fields.ts';

const form = z.strictObject({
  c: several,
  from: z.string().default(''),
  why: requiredText({ missing: 'Enter why the team should look at it', most: 300 }),
});

export async function get(acting: Acting, { query }: Visit, shown?: Shown) {
  const rows = await listSelected(acting, selected(query));
  const title = rows.length === 1 ? `Flag ${rows[0]!.reference}` : `Flag ${rows.length} consultations`;
  const from = cameFrom(onceIn(query, 'from'));
  return selectionForm('consultations/flag', acting, { title, button: 'Flag', rows, from }, shown);
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const references = selected(visit.form);
      const { why, from } = readForm(form, visit.form);
      const outcome = await doEach(acting, references, (reference) =>
        flagConsultation(acting, reference, why),
      );
      return afterwards(outcome, { from: cameFrom(from), only: onlyOf(references) });
    },
    (shown) => get(acting, { ...visit, query: stateOfForm(visit.form) }, shown),
  );
}
