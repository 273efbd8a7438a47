import { riskPhrases } from '../risk-phrases.ts';
import { stepPage } from '../step-page.ts';

export const { get, post } = stepPage('safety', (_acting, { draft }) => ({
  phrases: riskPhrases(draft.form),
}));
