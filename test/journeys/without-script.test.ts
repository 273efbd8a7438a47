import { afterAll, beforeAll, test } from 'vitest';
import type { Portal } from '#test/support/portal.ts';
import { startCounty } from './county.ts';
import { walkTheMainJob } from './walk.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startCounty();
});
afterAll(() => portal.close());

test('the main job from draft to feedback, without script', { timeout: 240_000 }, () =>
  walkTheMainJob(portal, { script: false, by: 'name', title: 'Mornings again, and what helps, Year 9' }),
);
