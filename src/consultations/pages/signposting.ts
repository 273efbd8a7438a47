import { z } from 'zod';
import { listResources } from '#src/resources/queries.ts';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';
import { signpostRequest } from '../signpost-request.ts';

const slugs = z.array(z.string().max(200)).max(100);

const form = z.strictObject({
  key,
  version,
  words: requiredText({ missing: 'Enter what may help, and how', most: 2000 }),
  resources: z.preprocess((value) => (value === undefined ? [] : [value].flat()), slugs),
});

export async function get(acting: Acting, { params, form }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'signpost');
  const resources = await listResources(acting.db);
  const chosen = [form.resources ?? []].flat();
  return moveForm(
    'consultations/signposting',
    record,
    {
      title: 'Signpost to other help',
      button: 'Signpost and end the request',
      resources: suitable(resources, record.themes).map(({ slug, title, summary }) => ({
        value: slug,
        text: title,
        hint: { text: summary },
        checked: chosen.includes(slug),
      })),
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await signpostRequest(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}

/** Those about the request's own themes stand first. */
function suitable<R extends { themes: string[] }>(resources: R[], themes: string[]): R[] {
  const fits = (resource: R) => resource.themes.some((theme) => themes.includes(theme));
  return [...resources.filter(fits), ...resources.filter((resource) => !fits(resource))];
}
