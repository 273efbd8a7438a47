import { redirect } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { endEmergency } from '../end-emergency.ts';
import { paths } from '../paths.ts';

export async function post(acting: Acting, { params }: Visit) {
  await endEmergency(acting, params.id!);
  return redirect(paths.opening());
}
