import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPage } from '#test/support/browser/browser.ts';
import type { Answer, Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { now, type PersonName, type Scene, setScene } from './scene.ts';

/* What was done meanwhile is said with both versions, by whom and when; and what was typed comes back. */

let portal: Portal;
let scene: Scene;
beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
});
afterAll(() => portal?.close());

const as = (who: PersonName): Promise<Client> => portal.as(scene.ids[who]);
const path = (reference: string, page: string) => `/consultations/${reference}/${page}`;
const take = async (who: PersonName, reference: string) =>
  expect((await (await as(who)).post(path(reference, 'taking'))).status).toBe(303);

/** The rows of the table: what, when it was opened, and now. */
const rows = (answer: Answer) =>
  answer.document
    .querySelectorAll('.govuk-table__body tr')
    .map((row) => row.querySelectorAll('th, td').map(({ text }) => text.replace(/\s+/g, ' ').trim()));
const typed = (answer: Answer) =>
  answer.document.querySelectorAll('main textarea').map(({ text }) => text.trim());

const taken = [
  ['Status', 'Waiting for an adviser', 'With an adviser'],
  ['Adviser', 'None yet', 'Kim Example'],
  ['What happened', 'Not yet', 'Kim Example took it on at Tuesday 24 November 2026 at 10am'],
];

test('taking what another took', async () => {
  const reference = await scene.consult('accepted');
  const second = await as('otherAdviser');
  await take('adviser', reference);
  const answer = await second.post(path(reference, 'taking'));
  expect(answer.status).toBe(409);
  expect(answer.text()).toContain('Kim Example has it since 10am.');
  expect(rows(answer)).toEqual(taken);
});

test('allocating what another took', async () => {
  const reference = await scene.consult('accepted');
  const manager = await as('manager');
  const form = await manager.get(path(reference, 'allocation'));
  await take('adviser', reference);
  const fields = { adviser: scene.ids.otherAdviser, reason: 'They know the school' };
  const answer = await manager.submitFrom(form, fields);
  expect(answer.status).toBe(409);
  expect(rows(answer)).toEqual(taken);
  expect(typed(answer)).toEqual(['They know the school']);
  expect(answer.link(`Open ${reference} as it is now`)).toBe(`/consultations/${reference}`);
});

test('allocating what was allocated to another', async () => {
  const reference = await scene.consult('accepted');
  await take('adviser', reference);
  const manager = await as('manager');
  const form = await manager.get(path(reference, 'allocation'));
  const earlier = await manager.get(path(reference, 'allocation'));
  expect((await manager.submitFrom(earlier, { adviser: scene.ids.otherAdviser })).status).toBe(303);
  const answer = await manager.submitFrom(form, { adviser: scene.ids.manager });
  expect(answer.status).toBe(409);
  expect(rows(answer)).toContainEqual(['Adviser', 'Kim Example', 'Ali Sample']);
});

test('planning what has been handed to another', async () => {
  const reference = await scene.consult('advice_given');
  const { ids } = scene;
  const manager = await as('manager');
  const page = await manager.get(path(reference, 'actions'));
  const allocation = await manager.get(path(reference, 'allocation'));
  expect((await manager.submitFrom(allocation, { adviser: ids.otherAdviser })).status).toBe(303);
  const answer = await manager.submitFrom(page, {
    what: 'Meet her at the gate',
    owner: ids.school,
    'dueOn-day': '1',
    'dueOn-month': '12',
    'dueOn-year': '2026',
  });
  expect(answer.status).toBe(409);
  expect(rows(answer)).toContainEqual(['Adviser', 'Kim Example', 'Ali Sample']);
  expect(typed(answer)).toEqual([
    'Meet her at the gate',
    'Invented Meadows Academy',
    'Tuesday 1 December 2026',
  ]);
});

test('writing in what has ended: said in its place, with the message to copy', async () => {
  const reference = await scene.consult('submitted');
  const { cookies } = await as('teacher');
  const page = await newPage({ baseURL: portal.url, javascript: true });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  await page.goto(`/consultations/${reference}`);
  await page.getByLabel('Message').fill('The bus is late on Mondays');
  await portal.sql`update consultation set status = 'withdrawn', ended_at = now(), due_on = null where reference = ${reference}`;
  await page.getByRole('button', { name: 'Send message' }).click();
  const heading = page.getByRole('heading', { name: 'This has changed since you opened it' });
  await heading.waitFor();
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(await heading.textContent());
  expect(await page.getByLabel('Message').inputValue()).toBe('The bus is late on Mondays');
  expect(new URL(page.url()).pathname).toBe(`/consultations/${reference}`);
  await expect
    .poll(() => page.locator('#announcements').textContent())
    .toBe('This consultation has ended, so nothing more can be written in it.');
  await page.expectClean({ allow: /status of 409/ });
  await page.close();
});
