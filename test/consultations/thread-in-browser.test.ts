import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage, type WatchedPage } from '#test/support/browser/browser.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { now, type PersonName, type Scene, setScene } from './scene.ts';

let portal: Portal;
let scene: Scene;
let page: WatchedPage;
beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
});
afterAll(() => portal?.close());
afterEach(() => page?.close());

async function open(who: PersonName, path: string): Promise<void> {
  const { cookies } = await portal.as(scene.ids[who]);
  page = await newPage({ baseURL: portal.url, javascript: true });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto(path);
}
const at = async (...args: Parameters<Scene['consult']>) => `/consultations/${await scene.consult(...args)}`;

test('a message is sent without leaving the page, said aloud, and the form is empty again', async () => {
  await open('teacher', await at('submitted'));
  await page.getByLabel('Message').fill('The bus is late on Mondays');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.locator('.thread-entry', { hasText: 'The bus is late on Mondays' }).waitFor();
  await expect.poll(() => page.locator('#announcements').textContent()).toBe('Message sent');
  expect(await page.getByLabel('Message').inputValue()).toBe('');
  expect(await page.evaluate('document.activeElement?.id')).toBe('send-message');
  await page.getByLabel('Message').fill('And on Tuesdays');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.locator('.thread-entry', { hasText: 'And on Tuesdays' }).waitFor();
  expect(await page.locator('.thread-entry').count()).toBe(2);
  await page.expectClean();
});

test('what is missing is said where the person is', async () => {
  await open('adviser', await at('allocated'));
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.locator('#body-error').waitFor();
  await expect.poll(() => page.locator('#announcements').textContent()).toBe('Choose who will see this');
  expect(await page.evaluate('document.activeElement?.id')).toBe('write');
  await page.expectClean({ allow: /status of 422/ });
});
