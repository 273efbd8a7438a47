import { z } from 'zod';
import { suggestResources } from '#src/resources/queries.ts';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { giveAdvice } from '../give-advice.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { audience, key, several, version } from '../request-fields.ts';
import { writableOptions } from '../show-thread.ts';

const form = z.strictObject({
  key,
  version,
  body: requiredText({ missing: 'Write the advice', most: 20_000 }),
  resources: several,
  audience,
});

export async function get(acting: Acting, { params, form: typed }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'advise');
  const { themes, settingPhase: phase } = record;
  return moveForm(
    'consultations/advice',
    record,
    {
      title: 'Give written advice',
      button: 'Give this advice',
      audiences: writableOptions(acting, record),
      resources: await suggestResources(acting.db, { themes, phase }),
      chosen: [typed.resources ?? []].flat(),
    },
    shown,
  );
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const advice = readForm(form, visit.form);
      await giveAdvice(acting, reference, advice);
      return redirect(paths.entry(reference, advice.key));
    },
    (shown) => get(acting, visit, shown),
  );
}
