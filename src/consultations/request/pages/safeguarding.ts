import { findSetting } from '#src/settings/queries.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { onDraft } from '../open-draft.ts';
import { paths } from '../paths.ts';

export async function get(acting: Acting, visit: Visit) {
  return onDraft(
    acting,
    visit,
    async ({ draft }) => {
      const contact = await findSetting(acting, draft.localAuthorityId, 'urgent_concern');
      return page('consultations/request/safeguarding', {
        title: 'Make a safeguarding referral now',
        authority: draft.authorityName,
        contact: typeof contact === 'string' ? contact : null,
        change: paths.step(draft.id, 'safety'),
        deletion: paths.deletion(draft.id),
      });
    },
    { evenAtRisk: true },
  );
}
