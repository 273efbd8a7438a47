import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { optionalText, orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { allocateConsultation } from '../allocate-consultation.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { loadWords } from '../queue/load-words.ts';
import { listAdvisers } from '../queue/queries/advisers.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  adviser: z.uuid('Choose who will hold it'),
  reason: optionalText({ most: 1000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'allocate');
  const advisers = await listAdvisers(acting, record);
  return moveForm(
    'consultations/allocation',
    record,
    {
      title: record.adviserId ? 'Allocate to somebody else' : 'Allocate this consultation',
      button: 'Allocate',
      holder: record.adviserName,
      advisers: advisers
        .filter(({ id }) => id !== record.adviserId)
        .map((adviser) => ({ value: adviser.id, text: adviser.name, hint: { text: loadWords(adviser) } })),
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await allocateConsultation(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
