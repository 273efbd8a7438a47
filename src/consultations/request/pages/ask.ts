import { findServiceLevels } from '../../queries/service-levels.ts';
import { stepPage } from '../step-page.ts';
import { urgencyChoices } from '../urgency.ts';

export const { get, post } = stepPage('ask', async (acting, { draft }) => {
  const levels = await findServiceLevels(acting, draft.localAuthorityId);
  return {
    urgencies: urgencyChoices(levels),
    themes: draft.themes.map(({ code, name }) => ({ value: code, text: name })),
  };
});
