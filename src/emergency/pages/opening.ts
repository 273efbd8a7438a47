import { paths as children } from '#src/children/paths.ts';
import { readsWholeAuthority } from '#src/children/whole-authority.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import { page, redirect } from '#src/web/answers.ts';
import { orAgain } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { readOpening } from '../form.ts';
import { openInEmergency } from '../open-in-emergency.ts';
import { paths } from '../paths.ts';
import { presentOwn } from '../present.ts';
import { listOwnLately } from '../queries/own-lately.ts';

const view = 'emergency/opening';

export async function get(acting: Acting, _visit: Visit) {
  return page(view, { ...(await shown(acting)), values: { key: newId() } });
}

export async function post(acting: Acting, { form }: Visit) {
  return orAgain(
    form,
    async () => redirect(await openInEmergency(acting, readOpening(form))),
    async (again) => page(view, { ...(await shown(acting)), ...again }, { status: 422 }),
  );
}

async function shown(acting: Acting) {
  return {
    title: 'Open a record in an emergency',
    action: paths.opening(),
    readsAll: readsWholeAuthority(acting) && {
      consultations: consultations.queue(),
      children: children.children(),
    },
    own: (await listOwnLately(acting)).map(presentOwn),
  };
}
