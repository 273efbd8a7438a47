import { afterAll, beforeAll, expect, test } from 'vitest';
import { personas } from '#db/seed/personas.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* A number is a row too: each view of each persona counts what its pages show, and no more. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ seeded: true });
});
afterAll(() => portal?.close());

const rowsOf = (page: Answer): string[] =>
  page.document.querySelectorAll('.queue-row').map((row) => row.getAttribute('id')!.replace('row-', ''));

/** A longer view is too slow to follow; its first pages alone are. */
const most = 100;

/** References of the pages of a view, followed from one to the next, and what the view says that it holds. */
async function wholeView(client: Client, address: string): Promise<{ shown: string[]; counted: number }> {
  let page = await client.get(address);
  const counted = Number(
    page.text('.queue-views__link[aria-current] .queue-views__count').replace(/\D/g, ''),
  );
  const shown = rowsOf(page);
  for (let next = later(page); next && shown.length < most; next = later(page)) {
    page = await client.get(next);
    shown.push(...rowsOf(page));
  }
  return { shown, counted };
}

const later = (page: Answer) => page.document.querySelector('.pager a[rel=next]')?.getAttribute('href');

const acting = personas.flatMap(({ key, memberships }) =>
  memberships.map(({ role }, at) => ({
    key,
    at,
    role,
    name: memberships.length > 1 ? `${key} (${at + 1})` : key,
  })),
);

test.each(acting)('$name counts in each view what it shows', async ({ key, at, role }) => {
  const client = await portal.as(key, at);
  const base = role.startsWith('vs_') ? '/queue' : '/consultations';
  const first = await client.get(base);
  if (first.status !== 200) return expect([role, first.status]).toEqual([role, 403]);
  // Those that a person saved show no count.
  for (const link of first.document.querySelectorAll('.queue-views__link:has(.queue-views__count)')) {
    const address = link.getAttribute('href')!;
    const { shown, counted } = await wholeView(client, address);
    expect([address, Math.min(counted, most), new Set(shown).size]).toEqual([
      address,
      shown.length,
      shown.length,
    ]);
    for (const reference of shown.slice(0, 3))
      expect((await client.get(`/consultations/${reference}`)).status).toBe(200);
  }
});
