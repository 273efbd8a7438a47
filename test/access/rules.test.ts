import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import type { Answer } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let answer: Answer;

beforeAll(async () => {
  portal = await startPortal();
  answer = await portal.anonymous().get('/rules');
});
afterAll(() => portal.close());

test('is for everybody, linked from every page, and a table for each kind of record', async () => {
  expect(answer.status).toBe(200);
  expect(answer.link('Who may see and do what')).toBe('/rules');
  const tables = answer.document.querySelectorAll('table');
  expect(tables.length).toBeGreaterThan(8);
  for (const table of tables) {
    const region = table.closest('[role=region][tabindex="0"]')!;
    expect(answer.has(`h2#${region.getAttribute('aria-labelledby')}`)).toBe(true);
    expect(table.querySelector('caption')!.text.trim()).not.toBe('');
    const columns = table.querySelectorAll('thead th[scope=col]').length;
    expect(columns).toBeLessThanOrEqual(roles.length + 1);
    for (const row of table.querySelectorAll('tbody tr')) {
      expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
      const cells = row.querySelectorAll('td').map(({ text }) => text.trim());
      expect(cells).toHaveLength(columns - 1);
      expect(cells.every((cell) => cell !== '')).toBe(true);
    }
  }
});

test('tells a governor that a school is never told the plan', async () => {
  const row = answer.texts('tbody tr').find((one) => one.startsWith('Read the type of plan'))!;
  expect(row).toMatch(
    /^Read the type of plan –no –no children its teams work with; what they opened in an emergency –no the whole authority/,
  );
});
