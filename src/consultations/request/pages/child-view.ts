import { stepPage } from '../step-page.ts';

export const { get, post } = stepPage('child-view');
