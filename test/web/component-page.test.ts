import { afterAll, beforeAll, test } from 'vitest';
import { componentPage } from '#src/web/component-page.ts';
import { check, newPage } from '#test/support/browser/browser.ts';
import { pageSite, render, type Site } from '#test/web/page-site.ts';

let site: Site;

beforeAll(async () => {
  site = await pageSite();
  site.app.get('/components', componentPage(render));
});

afterAll(() => site.close());

test.each([{}, { forcedColors: true }, { javascript: 'blocked' as const }])(
  'every component is accessible and within 320 px, with %j',
  async (conditions) => {
    const page = await newPage({ baseURL: site.baseURL, javascript: true, ...conditions });
    await page.goto('/components');
    await check(page);
    await page.expectClean();
    await page.close();
  },
);
