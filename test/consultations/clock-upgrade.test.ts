import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { escalateDue } from '#src/housekeeping/escalate-due.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { now, type Scene, setScene } from './scene.ts';

/* Whatever is set, migrated or looked at later, the date of a clock that runs stays where it was. */

let portal: Portal;
let scene: Scene;
const references: string[] = [];

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { consult } = scene;
  // As a portal of before wrote them: with a due date and nothing of when it is near; by levels that nobody set here.
  references.push(
    await consult('submitted', { due_on: '2026-12-01', near_on: null }),
    await consult('accepted', { due_on: '2026-11-20', near_on: null, service_level_days: 3 }),
    await consult('allocated', {
      due_on: '2026-12-03',
      near_on: null,
      urgency: 'urgent',
      service_level_days: 7,
    }),
    await consult('information_requested', { due_on: null, near_on: null }),
    await consult('allocated', { due_on: '2026-12-01', near_on: '2026-11-27' }),
  );
});
afterAll(() => portal.close());

const clocks = () =>
  portal.sql`select reference, due_on::text, near_on::text, service_level_days, submitted_at from consultation order by reference`;

test('by a migration, new service levels, a round of the worker, and being looked at', async () => {
  const before = await clocks();
  await migrate(portal.connection);
  const head = await portal.as(scene.ids.manager);
  const levels = { 'routine-answer': '1', 'routine-near': '0', 'urgent-answer': '30', 'urgent-near': '9' };
  expect(
    (
      await head.submit('/queue/service-levels', {
        ...levels,
        'theme-attendance-answer': '1',
        'theme-attendance-near': '0',
      })
    ).status,
  ).toBe(303);
  await escalateDue(portal.database, now);
  for (const path of [
    '/queue?view=team',
    '/queue/board',
    ...references.map((reference) => `/consultations/${reference}`),
  ])
    expect((await head.get(path)).status).toBe(200);
  expect(await clocks()).toEqual(before);
});

test('and what is told of it is what it was given, with no reason that was set only since', async () => {
  const head = await portal.as(scene.ids.manager);
  const why = async (reference: string) =>
    (await head.get(`/consultations/${reference}`)).texts('.due .why__list li')[0];
  expect(await why(references[0]!)).toBe('Service level: 10 school days for routine requests.');
  expect(await why(references[1]!)).toBe('Service level: 3 school days.');
  expect(await why(references[2]!)).toBe('Service level: 7 school days.');
});

test('a row of before is told when it is late, though nobody can say when it was near', async () => {
  const told =
    await portal.sql`select c.reference, e.kind from escalation e join consultation c on c.id = e.consultation_id`;
  expect(told.map(({ reference, kind }) => [reference, kind])).toEqual([[references[1], 'breach']]);
});

test('the next question and answer count on from the days that it was given', async () => {
  const head = await portal.as(scene.ids.manager);
  const at = `/consultations/${references[2]}`;
  const ask = { whom: scene.ids.school, audience: 'all', question: 'Which days?' };
  expect((await head.submit(`${at}/information-request`, ask)).status).toBe(303);
  const teacher = await portal.as(scene.ids.teacher);
  expect((await teacher.submit(`${at}/answer`, { answer: 'Mondays' })).status).toBe(303);
  const [row] =
    await portal.sql`select due_on::text, near_on::text from consultation where reference = ${references[2]!}`;
  // Seven school days from Tuesday 17 November; near by the portal's own one day, as when it was sent.
  expect(row).toEqual({ due_on: '2026-11-26', near_on: '2026-11-25' });
});
