import { paths as resourcePaths } from '#src/resources/paths.ts';
import { suggestResources } from '#src/resources/queries.ts';
import { page, redirect } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { onDraft } from '../open-draft.ts';
import { paths } from '../paths.ts';

export async function get(acting: Acting, visit: Visit) {
  return onDraft(acting, visit, async ({ draft }) => {
    const found = await suggestResources(acting.db, {
      themes: draft.form.themes ?? [],
      phase: draft.settingPhase,
    });
    if (found.length === 0) return redirect(paths.check(draft.id));
    return page('consultations/request/suggestions', {
      title: 'Before you send: these may help',
      back: { href: paths.draft(draft.id) },
      resources: found.map((one) => ({ ...one, href: resourcePaths.resource(one.slug) })),
      next: paths.check(draft.id),
    });
  });
}
