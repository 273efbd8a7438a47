import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Board, setBoard } from '#test/queue/board.ts';
import { check, newPage, photograph, type WatchedPage } from '#test/support/browser/browser.ts';

let board: Board;
beforeAll(async () => {
  board = await setBoard();
  for (let n = 0; n < 3; n++) await board.consult('allocated', { due_on: `2026-11-2${n}` });
  await board.sync();
});
afterAll(() => board.close());

async function seen(page: WatchedPage, name: string): Promise<void> {
  if (page.javascript === true && process.env.PICTURES) await photograph(page, name);
  await check(page);
}

test.each([true, 'blocked'] as const)('a list is taken away, script: %s', async (javascript) => {
  const { portal, ids } = board;
  const { cookies } = await portal.as(ids.manager);
  await using page = await newPage({ baseURL: portal.url, javascript });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto('/queue/export?view=overdue&urgency=routine');
  await seen(page, 'export');
  await page.getByRole('button', { name: 'Take the file' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await seen(page, 'export-mistakes');
  await page.getByLabel('A team meeting or supervision').check();
  await page.getByLabel('Who will have it').fill('The invented team, to share out what is late');
  await page.getByLabel('CSV').check();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the file' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('queue-overdue-2026-11-24.csv');
  expect(await text(await file.createReadStream())).toContain('"Taken away by","Pat Specimen,');

  await portal.sql`update sign_in_session set data = data - 'authenticatedAt'`;
  await page.getByRole('button', { name: 'Take the file' }).click();
  await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
  await seen(page, 'export-confirm');
  await page.expectClean();
});
