import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, newPage, photograph, type WatchedPage } from '#test/support/browser/browser.ts';
import { startDemonstration } from './demonstration.ts';

let portal: Awaited<ReturnType<typeof startDemonstration>>;
beforeAll(async () => {
  portal = await startDemonstration();
});
afterAll(() => portal.close());

async function seen(page: WatchedPage): Promise<void> {
  await check(page);
  if (process.env.PICTURES && page.javascript === true)
    await photograph(page, `sign-in-${(await page.title()).split(' – ')[0]}`);
}

describe.each([true, 'blocked'] as const)('signing in and out in a browser, script: %s', (javascript) => {
  test('leads through the provider and back, both ways', { timeout: 60_000 }, async () => {
    await using page = await newPage({ javascript, baseURL: portal.url });
    await page.goto('/your-sign-ins');
    await seen(page);
    await page.getByRole('button', { name: 'Sign in with the demonstration' }).click();
    await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
    await seen(page);
    await page.getByRole('button', { name: 'Bo' }).click();
    await page.getByRole('heading', { name: 'Who are you acting for?' }).waitFor();
    await seen(page);
    await page.getByLabel('Teasel Mock School').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('/your-sign-ins');
    await seen(page);
    expect(await page.locator('header').textContent()).toContain('Teasel Mock School');

    const provider = page.waitForRequest((request) =>
      request.url().startsWith(`${portal.issuer}/session/end?`),
    );
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await provider;
    await page.waitForURL('/signed-out');
    await seen(page);
    await page.goBack();
    await page.goto('/your-sign-ins');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.expectClean();
  });
});

test('pages that one is turned away to', { timeout: 60_000 }, async () => {
  await using page = await newPage({ javascript: true, baseURL: portal.url });
  for (const path of [
    '/sign-in?because=idle',
    '/sign-in/no-access',
    '/sign-in/second-factor',
    '/sign-in/not-finished',
  ]) {
    await page.goto(path);
    await seen(page);
  }
  await page.goto('/sign-in/demo');
  await page.getByRole('button', { name: 'Bo' }).click();
  await page.getByLabel('Teasel Mock School').check();
  await portal.sql`update sign_in_session set ended_at = now()`;
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'You have been signed out' }).waitFor();
  await seen(page);
  await page.expectClean();
});

describe.each([true, 'blocked'] as const)('confirming that it is you, script: %s', (javascript) => {
  test('leads through the provider and back to the form', { timeout: 60_000 }, async () => {
    await using page = await newPage({ javascript, baseURL: portal.url });
    await page.goto('/sign-in/demo?return=/emergency-access');
    await page.getByRole('button', { name: 'Di' }).click();
    await page.waitForURL('/emergency-access');
    await page.getByRole('radio').first().check();
    await page.locator('#opening [name=reason]').fill('An invented reason, said at length');
    await portal.sql`update sign_in_session set data = data - 'authenticatedAt'`;
    await page.locator('#opening button').click();
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('An invented reason, said at length');
    await seen(page);
    await page.goto('/emergency-access');
    await seen(page);
    for (const [person, leads] of [
      ['Ada', '/sign-in/confirm?because=another&return=%2Femergency-access'],
      ['Di', '/emergency-access'],
    ] as const) {
      await page.getByRole('button', { name: 'Sign in once more' }).click();
      await page.getByRole('button', { name: person }).click();
      await page.waitForURL(leads);
    }
    await page.expectClean();
  });
});
