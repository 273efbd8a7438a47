import { afterAll, beforeAll, expect, test } from 'vitest';
import { escalateDue } from '#src/housekeeping/escalate-due.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { check, newPage, photograph } from '#test/support/browser/browser.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

const longTitle =
  'Attendance falling since the move to a new school at half term, with late arrival on most days and three suspensions for the same class';

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { sql } = portal;
  const { consult, ids } = scene;
  await sql`update person set name = 'Marigold-Aurelia Featherstonehaugh-Okonkwo van der Invented' where id = ${ids.otherAdviser}`;
  await sql`insert into theme (code, name, position) values
    ('long', 'Anxiety and emotionally based non-attendance after a long illness', 2), ('place', 'No school place', 3)`;
  const late = { due_on: '2026-11-20', near_on: '2026-11-18' };
  await consult('allocated', { title: longTitle, ...late, changed_at: '2026-11-10T09:00:00Z' });
  await consult('allocated', { ...late, adviser_id: ids.otherAdviser, changed_at: '2026-11-12T09:00:00Z' });
  await consult('accepted', { title: 'مساعدة في الحضور', due_on: '2026-11-25', near_on: '2026-11-24' });
  await consult('information_requested', { due_on: null });
  for (const answered_at of ['2026-11-18T09:00:00Z', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'])
    await consult('advice_given', { answered_at, due_on: null });
  await consult('advice_given', {
    urgency: 'urgent',
    service_level_days: 5,
    answered_at: '2026-11-20T09:00:00Z',
    due_on: null,
  });
  await sql`insert into capacity select id, ${ids.adviser}, 5, ${ids.manager}, now() from authority where code = '999'`;
  await escalateDue(portal.database, now);
  const head = await portal.as(ids.manager);
  await head.submit('/queue/service-levels', {
    ...{ 'routine-answer': '8', 'theme-long-answer': '4', 'theme-long-near': '1' },
  });
});
afterAll(() => portal.close());

const settlement = async () => {
  const [told] =
    await portal.sql`select e.id from escalation e join consultation c on c.id = e.consultation_id
    where c.title = ${longTitle}`;
  return `/queue/escalations/${told!.id}/settlement`;
};

test.for<
  [name: string, reader: PersonName, path: string | (() => Promise<string>), wrong?: Record<string, string>]
>([
  ['board', 'manager', '/queue/board'],
  ['board-adviser', 'adviser', '/queue/board'],
  ['board-empty', 'neighbour', '/queue/board'],
  ['capacity', 'manager', '/queue/capacity'],
  ['capacity-empty-team', 'neighbour', '/queue/capacity'],
  ['service-levels', 'manager', '/queue/service-levels'],
  ['service-levels-read', 'adviser', '/queue/service-levels'],
  ['service-levels-none', 'neighbour', '/queue/service-levels'],
  [
    'service-levels-error',
    'manager',
    '/queue/service-levels',
    { 'urgent-answer': 'soon', 'theme-long-near': '9' },
  ],
  ['settlement', 'manager', settlement],
  ['settlement-error', 'manager', settlement, { words: '' }],
  ['home-head', 'manager', '/'],
])('%s', async ([name, reader, path, wrong]) => {
  const client = await portal.as(scene.ids[reader]);
  await using page = await newPage({ javascript: 'blocked', baseURL: portal.url });
  await page
    .context()
    .addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  const answer = await page.goto(typeof path === 'string' ? path : await path());
  expect(answer!.status()).toBe(200);
  if (wrong) {
    for (const [field, words] of Object.entries(wrong)) await page.fill(`#${field}`, words);
    await page.click('main form button');
    await page.locator('.govuk-error-summary').waitFor();
    await page.waitForLoadState();
    expect(await page.title()).toMatch(/^Error: /);
  }
  if (process.env.PICTURES) await photograph(page, `team-${name}`);
  await check(page);
  await page.expectClean();
});
