import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keys } from '#src/consultations/queue/keys.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import { check, newPage, type WatchedPage } from '#test/support/browser/browser.ts';

let board: Board;
let page: WatchedPage;
beforeAll(async () => {
  board = await setBoard();
  for (let i = 0; i < 27; i++)
    await board.consult('accepted', { due_on: `2026-12-${String(1 + i).padStart(2, '0')}` });
  await board.sync();
});
afterAll(() => board.close());
afterEach(() => page.close());

async function open(path: string): Promise<void> {
  const { portal, ids } = board;
  const { cookies } = await portal.as(ids.adviser);
  page = await newPage({ baseURL: portal.url, javascript: true });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto(path);
}

const press = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const rows = () => page.locator('.queue-row');
const referenceAt = async (at: number) => (await rows().nth(at).locator('.reference').textContent())!;
const here = () => page.locator('.queue-row--here .reference').textContent();
const holderOf = async (reference: string) =>
  (await board.portal.sql`select adviser_id from consultation where reference = ${reference}`)[0]!.adviser_id;

test('rows are gone through, and the one that one is on is taken; then it is undone', async () => {
  await open('/queue?view=unallocated');
  const [first, second] = [await referenceAt(0), await referenceAt(1)];
  await press('j', 'j');
  expect(await here()).toBe(second);
  await press('k');
  expect(await here()).toBe(first);
  await press('t');
  await page.getByText(`You took ${first}.`).waitFor();
  expect(await holderOf(first)).toBe(board.ids.adviser);
  await check(page);

  await press('z');
  await page.getByText(`You put back ${first}.`).waitFor();
  expect(await holderOf(first)).toBe(null);
  await page.expectClean();
});

test('several are selected, and the next key is for all of them', async () => {
  await open('/queue?view=unallocated');
  const chosen = [await referenceAt(0), await referenceAt(2)];
  await press('j', 'x', 'j', 'j', 'x');
  expect(await page.locator('[data-selected]').textContent()).toBe(': 2');
  await press('s');
  await page.getByRole('heading', { name: 'Snooze 2 consultations' }).waitFor();
  for (const reference of chosen) await page.getByText(reference).waitFor();
  await page.expectClean();
});

test('a page is turned, a view chosen, the help opened', async () => {
  await open('/queue?view=unallocated');
  await press('n');
  await expect.poll(() => page.url()).toContain('after=');
  await expect.poll(() => rows().count()).toBe(2);
  await press('g', 't');
  await expect.poll(() => page.url()).toContain('view=team');
  await press('?');
  await page.getByRole('heading', { level: 1, name: 'Working with the keyboard' }).waitFor();
  for (const { key } of keys.flatMap((part) => part.keys)) {
    expect(await page.locator('kbd').filter({ hasText: key }).count()).toBeGreaterThan(0);
  }
  await check(page);
  await page.expectClean();
});

test('what is typed is typed, and keys with a modifier are the browser’s', async () => {
  await open('/queue?view=unallocated');
  await press('j', 'Control+t', '/');
  await page.keyboard.type('tjx');
  expect(await page.getByLabel('Search by reference').inputValue()).toBe('tjx');
  expect(page.url()).not.toContain('did=');
  expect(await page.locator('.queue-row__select input:checked').count()).toBe(0);
});

test('whoever turned them off has none', async () => {
  await open('/queue/columns');
  await page.getByLabel('Single keys do things').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/queue$/);
  // A key that did something would have marked a row by now: it is done as it is pressed.
  await press('j');
  expect(await page.locator('.queue-row--here').count()).toBe(0);
  expect(await page.locator('.queue-row :focus').count()).toBe(0);
});
