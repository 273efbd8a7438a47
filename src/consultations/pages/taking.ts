import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { version } from '../request-fields.ts';
import { takeConsultation } from '../take-consultation.ts';

/** The record's buttons all carry its version; this move does not ask for it. */
const form = z.strictObject({ version: version.optional() });

export async function post(acting: Acting, visit: Visit) {
  readForm(form, visit.form);
  const reference = visit.params.reference!;
  await takeConsultation(acting, reference);
  return redirect(paths.consultation(reference));
}
