import { afterAll, beforeAll, expect, test } from 'vitest';
import { appliedLevel, heldLevel } from '#src/consultations/service-levels.ts';
import { type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  await portal.sql`insert into theme (code, name, position) values ('invented', 'Invented theme', 2)`;
});
afterAll(() => portal.close());

const page = '/queue/service-levels';
const asManager = () => portal.as(scene.ids.manager);
const whyOf = async (reference: string) =>
  (await (await asManager()).get(`/consultations/${reference}`)).texts('.why__list li');

test('the shortest level that applies holds, and says which', () => {
  const settings = {
    urgent: { answer: 4 },
    themes: { a: { answer: 3, near: 1 }, b: { answer: 2, near: 0 }, c: { answer: 9, near: 2 } },
  };
  expect(appliedLevel({ urgency: 'urgent', themes: ['c', 'a', 'b'] }, settings)).toMatchObject({
    answer: 2,
    near: 0,
    theme: 'b',
    ofUrgency: 4,
  });
  expect(appliedLevel({ urgency: 'urgent', themes: ['c'] }, settings)).not.toHaveProperty('theme');
  expect(appliedLevel({ urgency: 'routine', themes: ['c'] }, settings)).toMatchObject({
    answer: 9,
    theme: 'c',
    ofUrgency: 10,
  });
  expect(appliedLevel({ urgency: 'routine', themes: ['unknown'] })).toMatchObject({ answer: 10, near: 2 });
});

test('what a record was given stays; settings that do not explain it are not told as its reason', () => {
  const held = heldLevel(
    { urgency: 'urgent', themes: ['a'], serviceLevelDays: 2 },
    { urgent: { answer: 8, near: 4 } },
  );
  expect(held).toMatchObject({ answer: 2, near: 1, isExplained: false });
  expect(heldLevel({ urgency: 'urgent', themes: [], serviceLevelDays: 5 })).toMatchObject({
    near: 1,
    isExplained: true,
  });
});

test('the Head sets levels for requests from now on; what is under way keeps its own, and says by which', async () => {
  const before = await scene.consult('accepted', {
    themes: ['invented'],
    submitted_at: '2026-11-23T09:00:00Z',
  });
  const client = await asManager();
  const set = {
    'routine-answer': '8',
    'routine-near': '3',
    'theme-invented-answer': '4',
    'theme-invented-near': '2',
  };
  expect((await client.submit(page, set)).status).toBe(303);
  const [stored] =
    await portal.sql`select value, set_by from authority_setting where name = 'service_levels'`;
  expect(stored).toMatchObject({
    set_by: scene.ids.manager,
    value: {
      routine: { answer: 8, near: 3 },
      urgent: { answer: 5 },
      themes: { invented: { answer: 4, near: 2 } },
    },
  });
  const shown = await client.get(page);
  expect(shown.text('.entries')).toContain('Pat Specimen');
  expect(shown.text('.entries')).toContain(
    'Routine: 10 school days (due soon 2 before), now 8 school days (due soon 3 before)',
  );
  expect(shown.text('.entries')).toContain(
    'Invented theme: no level of its own, now 4 school days (due soon 2 before)',
  );

  now = now.add({ hours: 1 });
  const after = await scene.consult('accepted', {
    themes: ['invented'],
    service_level_days: 4,
    submitted_at: now.toString(),
  });
  expect((await whyOf(before))[0]).toBe('Service level: 10 school days for routine requests.');
  expect((await whyOf(after))[0]).toBe(
    'Service level: 4 school days for requests about “Invented theme”, in place of the 8 for routine requests.',
  );
  expect(await whyOf(after)).toContain('Due soon from Thursday 26 November 2026.');
});

test('asking and answering count both dates again from the level of then, on the record’s own days', async () => {
  const reference = await scene.consult('accepted', {
    submitted_at: '2026-11-16T09:00:00Z',
    due_on: '2026-11-30',
    near_on: null,
  });
  const at = `/consultations/${reference}`;
  const client = await asManager();
  await client.submit(`${at}/information-request`, {
    whom: scene.ids.school,
    audience: 'all',
    question: 'Which days?',
  });
  const dates = async () =>
    (
      await portal.sql`select due_on::text, near_on::text from consultation where reference = ${reference}`
    )[0];
  expect(await dates()).toEqual({ due_on: null, near_on: null });
  now = Temporal.Instant.from('2026-11-26T10:00:00Z');
  const teacher = await portal.as(scene.ids.teacher);
  expect((await teacher.submit(`${at}/answer`, { answer: 'Mondays' })).status).toBe(303);
  // Six of ten days had passed on the 23rd; the 24th and the 25th ended paused; near by the 2 days of then, not the 3 of now.
  expect(await dates()).toEqual({ due_on: '2026-12-02', near_on: '2026-11-30' });
});

test('what cannot be is given back with words, and what somebody else set meanwhile is not overwritten', async () => {
  const client = await asManager();
  const wrong = await client.submit(page, {
    'urgent-answer': '0',
    'routine-near': '8',
    'theme-invented-near': '',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.texts('.govuk-error-summary__list li')).toEqual([
    'Urgent: enter the school days to answer within, from 1 to 60',
    'Routine: enter how many school days before, fewer than the answer may take',
    'Invented theme: enter how many school days before, fewer than the answer may take',
  ]);
  const old = await client.get(page);
  now = now.add({ minutes: 1 });
  expect((await client.submit(page, { 'urgent-answer': '3' })).status).toBe(303);
  expect((await client.submitFrom(old, { 'urgent-answer': '4' })).status).toBe(409);
  const [latest] = await portal.sql`select value from authority_setting order by "from" desc limit 1`;
  expect(latest!.value.urgent.answer).toBe(3);
  const count = async () => (await portal.sql`select count(*)::int as n from authority_setting`)[0]!.n;
  const kept = await count();
  await client.submit(page, {});
  expect(await count()).toBe(kept);
});

test('advisers read them and do not set them; another authority has its own', async () => {
  const adviser = await portal.as(scene.ids.adviser);
  const read = await adviser.get(page);
  expect(read.status).toBe(200);
  expect(read.has('main input[inputmode]')).toBe(false);
  expect((await adviser.post(page, {})).status).toBe(403);
  expect((await (await portal.as(scene.ids.neighbour)).get(page)).html).not.toContain('Pat Specimen');
  expect((await (await portal.as(scene.ids.teacher)).get(page)).status).toBe(403);
});
