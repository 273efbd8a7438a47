import { findSetting } from '#src/settings/queries.ts';
import type { ServiceLevelSettings } from '../../service-levels.ts';
import { stepPage } from '../step-page.ts';
import { urgencyChoices } from '../urgency.ts';

export const { get, post } = stepPage('ask', async (acting, { draft }) => {
  const settings = await findSetting(acting, draft.localAuthorityId, 'service_levels');
  return {
    urgencies: urgencyChoices((settings ?? {}) as ServiceLevelSettings),
    themes: draft.themes.map(({ code, name }) => ({ value: code, text: name })),
  };
});
