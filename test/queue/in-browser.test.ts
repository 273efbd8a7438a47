import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Board, setBoard } from '#test/queue/board.ts';
import { check, newPage, type WatchedPage } from '#test/support/browser/browser.ts';

let board: Board;
let page: WatchedPage;
beforeAll(async () => {
  board = await setBoard();
  for (let i = 0; i < 30; i++)
    await board.consult('submitted', { due_on: `2026-11-${String(1 + i).padStart(2, '0')}` });
  await board.consult('allocated', { due_on: '2026-12-01', urgency: 'urgent' });
  await board.sync();
});
afterAll(() => board.close());
afterEach(() => page.close());

async function open(path: string, javascript: boolean | 'blocked' = true): Promise<void> {
  const { portal, ids } = board;
  const { cookies } = await portal.as(ids.manager);
  page = await newPage({ baseURL: portal.url, javascript });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto(path);
}

const heading = () => page.locator('#list h2:not(.filters__on-heading)');
const rows = () => page.locator('.queue-row');
const announced = () => page.locator('#announcements');

test('views, pages and filters come in place, with their address, title, focus and words', async () => {
  await open('/queue?view=team');
  let loads = 0;
  page.on('load', () => loads++);

  await page.getByRole('link', { name: 'Next consultations' }).click();
  await expect.poll(() => rows().count()).toBe(6);
  expect(page.url()).toContain('after=');
  await expect.poll(() => announced().textContent()).toBe('31 consultations');
  expect(await page.locator('#list h2:focus').textContent()).toBe('Team');

  await page.getByText('Filter and sort').click();
  await page.getByLabel('Urgency').selectOption('urgent');
  await page.getByRole('button', { name: 'Show consultations' }).click();
  await expect.poll(() => rows().count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('urgency')).toBe('urgent');
  expect(page.url()).not.toContain('after=');
  await expect.poll(() => announced().textContent()).toBe('1 consultation');

  await page.getByRole('link', { name: /^Overdue/ }).click();
  await expect.poll(() => page.title()).toMatch(/^Overdue – Queue – /);
  expect(await page.locator('.empty').textContent()).toContain('matches the filters');
  await check(page);

  await page.goBack();
  await expect.poll(() => rows().count()).toBe(1);
  expect(await heading().textContent()).toBe('Team');
  expect(loads).toBe(0);
  await page.expectClean();
});

test('what was typed wrongly is said in place', async () => {
  await open('/queue?view=team');
  await page.getByLabel('Search by reference').fill('a');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('#list .govuk-error-message').waitFor();
  expect(await page.locator('#filter-q').inputValue()).toBe('a');
  expect(await rows().count()).toBe(25);
  await page.expectClean({ allow: /422/ });
});

test('without script the same links and forms open pages', async () => {
  await open('/queue?view=team', false);
  await page.getByRole('link', { name: 'Next consultations' }).click();
  expect(await rows().count()).toBe(6);
  await page.getByText('Filter and sort').click();
  await page.getByRole('link', { name: 'Choose filters' }).click();
  await page.getByLabel('Urgency').selectOption('urgent');
  await page.getByRole('button', { name: 'Show consultations' }).click();
  expect(await rows().count()).toBe(1);
});
