import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { optionalText, orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { onceIn } from '../queue/filters.ts';
import { cameFrom } from '../queue/from.ts';
import { asView, listSavedViews } from '../queue/queries/saved-views.ts';
import type { Shown } from '../queue/selection-form.ts';
import { saveView } from '../save-view.ts';

const form = z.strictObject({
  name: requiredText({ missing: 'Enter a name for the view', most: 60 }),
  query: optionalText({ most: 2000 }),
  shared: z.literal('yes').optional(),
});

/** The views with a name; and, from a view that has none, the form that gives it one. */
export async function get(acting: Acting, { query }: Visit, shown?: Shown) {
  const { ability, actor } = acting;
  const views = await listSavedViews(acting);
  const asked = cameFrom(onceIn(query, 'query'));
  return page(
    'consultations/saved-views',
    {
      title: asked ? 'Save this view' : 'Saved views',
      back: { text: 'Back to the queue', href: asked ? paths.queueAt(asked) : paths.queue() },
      query: asked,
      action: paths.savedViews(),
      views: views.map((view) => ({
        name: view.name,
        href: paths.queueAt(view.query),
        whose: view.personId === actor.personId ? 'Yours' : view.owner,
        shared: view.shared,
        removal: ability.can('write', asView(view) as never) ? paths.savedViewRemoval(view.id) : undefined,
      })),
      errors: shown?.errors,
      values: shown?.values ?? {},
    },
    { status: shown ? 422 : 200 },
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const { name, query, shared } = readForm(form, visit.form);
      const state = cameFrom(query);
      await saveView(acting, { name, query: state, shared: shared === 'yes' });
      return redirect(state ? paths.queueAt(state) : paths.savedViews());
    },
    (shown) => get(acting, { ...visit, query: { query: shown.values.query ?? '' } }, shown),
  );
}
