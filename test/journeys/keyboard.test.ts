import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { newPage, type WatchedPage } from '#test/support/browser/browser.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ seeded: true });
});
afterAll(() => portal.close());

/** What has the focus: its own words or its label's, and whether one can see that it has it. */
const FOCUSED = `(() => {
  const on = document.activeElement;
  const look = getComputedStyle(on);
  const near = on.labels?.[0] ? getComputedStyle(on.labels[0], '::before') : look;
  return {
    words: [on.labels?.[0]?.textContent, on.textContent, on.name].filter(Boolean).join(' '),
    visible: [look, near].some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
  };
})()`;

async function tabTo(page: WatchedPage, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<{ words: string; visible: boolean }>(FOCUSED);
    expect(focused.visible, `the focus on "${focused.words}" can be seen`).toBe(true);
    if (focused.words.includes(words)) return;
  }
  throw new Error(`No "${words}" in 60 presses of Tab on ${page.url()}`);
}

/** Goes where a link or a button leads. */
async function press(page: WatchedPage, words: string): Promise<void> {
  await tabTo(page, words);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

async function choose(page: WatchedPage, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Space');
}

async function type(page: WatchedPage, field: string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

test('a request is begun, found fault with, mended and saved with the keyboard alone', async () => {
  const { cookies } = await portal.as('school-dt');
  await using page = await newPage({ baseURL: portal.url, javascript: true });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect((await page.evaluate<{ words: string }>(FOCUSED)).words).toContain('Skip to main content');
  await page.keyboard.press('Enter');
  await press(page, 'Request a consultation');
  await choose(page, 'A child');
  await press(page, 'Continue');
  await type(page, 'Unique pupil number', known.children.onRoll.upn);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await press(page, (await page.locator('main form button').first().textContent())!.trim().split('\n')[0]!);
  await press(page, 'What you are asking');
  await press(page, 'Save and continue');
  // The summary of what is wrong has the focus, and its links lead to the fields.
  await page.getByRole('alert').waitFor();
  await tabTo(page, 'Enter a short title');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mornings, by keyboard');
  await type(page, 'question', 'What would help?');
  await choose(page, 'Persistent or severe absence');
  await tabTo(page, 'At risk of permanent exclusion');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await press(page, 'Save and continue');
  await press(page, 'What you are asking');
  expect(await page.locator('[name=title]').inputValue()).toBe('Mornings, by keyboard');
  expect(await page.locator('[name=urgency]:checked').inputValue()).toBe('urgent');
  await page.expectClean();
});
