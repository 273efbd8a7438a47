import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { endInvitation } from '../end-invitation.ts';
import { paths } from '../paths.ts';

const form = z.strictObject({});

export async function post(acting: Acting, { params, form: typed }: Visit) {
  const { reference, id } = params as { reference: string; id: string };
  readForm(form, typed);
  await endInvitation(acting, reference, id);
  return redirect(paths.section(reference, 'parties'));
}
