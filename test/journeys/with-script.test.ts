import { afterAll, beforeAll, test } from 'vitest';
import type { Portal } from '#test/support/portal.ts';
import { startCounty } from './county.ts';
import { walkTheMainJob } from './walk.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startCounty();
});
afterAll(() => portal.close());

test('the main job from draft to feedback, with script', { timeout: 240_000 }, () =>
  walkTheMainJob(portal, { script: true, by: 'upn', title: 'Late on most mornings since half term, Year 9' }),
);
