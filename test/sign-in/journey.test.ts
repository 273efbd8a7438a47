import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, newPage, photograph } from '#test/support/browser/browser.ts';
import { startDemonstration } from './demonstration.ts';

let portal: Awaited<ReturnType<typeof startDemonstration>>;
beforeAll(async () => {
  portal = await startDemonstration();
});
afterAll(() => portal.close());

describe.each([true, 'blocked'] as const)('signing in and out in a browser, script: %s', (javascript) => {
  test('leads through the provider and back, both ways', { timeout: 60_000 }, async () => {
    await using page = await newPage({ javascript, baseURL: portal.url });
    await page.goto('/your-sign-ins');
    await check(page);
    await page.getByRole('button', { name: 'Sign in with the demonstration' }).click();
    await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
    await check(page);
    await page.getByRole('button', { name: 'Bo' }).click();
    await page.getByRole('heading', { name: 'Who are you acting for?' }).waitFor();
    await check(page);
    await page.getByLabel('Teasel Mock School').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('/your-sign-ins');
    await check(page);
    expect(await page.locator('header').textContent()).toContain('Teasel Mock School');
    await photograph(page, `your-sign-ins-${javascript}`);

    const provider = page.waitForRequest((request) =>
      request.url().startsWith(`${portal.issuer}/session/end?`),
    );
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await provider;
    await page.waitForURL('/signed-out');
    await check(page);
    await page.goBack();
    await page.goto('/your-sign-ins');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.expectClean();
  });
});
