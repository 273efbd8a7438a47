import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { acceptRequest } from '../accept-request.ts';
import { paths } from '../paths.ts';
import { version } from '../request-fields.ts';

const form = z.strictObject({ version });

export async function post(acting: Acting, visit: Visit) {
  const { reference } = await acceptRequest(acting, visit.params.reference!, readForm(form, visit.form));
  return redirect(paths.consultation(reference));
}
