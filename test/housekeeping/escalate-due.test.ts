import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { escalateDue } from '#src/housekeeping/escalate-due.ts';
import { type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

beforeAll(async () => {
  portal = await startPortal();
  scene = await setScene(portal.sql);
  await portal.sql`insert into term (local_authority_id, id, name, "from", "to")
    select id, gen_random_uuid(), 'Spring 2027', '2027-01-04', '2027-03-26' from authority where code = '999'`;
});
afterAll(() => portal.close());
beforeEach(() => portal.sql`truncate consultation, closure cascade`);

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
const told = async () =>
  (
    await portal.sql`
    select c.title || ' ' || e.kind as words from escalation e
    join consultation c on c.local_authority_id = e.local_authority_id and c.id = e.consultation_id
    order by 1`
  ).map(({ words }) => words);

const dated = (due_on: string | null, near_on: string | null) => ({ due_on, near_on });

test('on a school day what is near and what has passed is told, once for each due date', async () => {
  await scene.consult('allocated', { title: 'late', ...dated('2026-11-23', '2026-11-19') });
  await scene.consult('allocated', { title: 'due today', ...dated('2026-11-24', '2026-11-20') });
  await scene.consult('allocated', { title: 'near from today', ...dated('2026-11-26', '2026-11-24') });
  await scene.consult('allocated', { title: 'not near', ...dated('2026-11-27', '2026-11-25') });
  await scene.consult('allocated', { title: 'of before', ...dated('2026-11-26', null) });
  await scene.consult('information_requested', { title: 'paused', ...dated(null, null) });
  await scene.consult('closed', { title: 'over' });
  const answered = { answered_at: '2026-11-19T09:00:00Z', ...dated(null, null) };
  await scene.consult('advice_given', { title: 'answered', ...answered });

  expect(await escalateDue(portal.database, at('2026-11-24T10:00'))).toBe(3);
  expect(await told()).toEqual(['due today near', 'late breach', 'near from today near']);
  expect(await escalateDue(portal.database, at('2026-11-24T11:00'))).toBe(0);
  expect(await escalateDue(portal.database, at('2026-11-25T00:00'))).toBe(2);
  expect((await told()).slice(0, 2)).toEqual(['due today breach', 'due today near']);

  await portal.sql`update consultation set due_on = '2026-11-24', near_on = '2026-11-20' where title = 'late'`;
  await escalateDue(portal.database, at('2026-11-25T10:00'));
  expect((await told()).filter((words) => words === 'late breach')).toHaveLength(2);
});

test.each([
  ['a Saturday', '2026-11-21T12:00'],
  ['a Sunday', '2026-11-22T23:59'],
  ['a holiday', '2026-12-21T10:00'],
  ['a closure', '2026-11-27T10:00'],
  ['a bank holiday within a term', '2026-12-25T10:00'],
])('nobody is told on %s', async (_, now) => {
  const ends = now.startsWith('2026-12-25') ? '2027-01-01' : '2026-12-19';
  await portal.sql`update term set "to" = ${ends} where name = 'Autumn 2026'`;
  await portal.sql`insert into closure (local_authority_id, id, why, "from", "to")
    select id, gen_random_uuid(), 'INSET day', '2026-11-27', '2026-11-28' from authority where code = '999'`;
  await scene.consult('allocated', dated('2026-11-20', '2026-11-18'));
  expect(await escalateDue(portal.database, at(now))).toBe(0);
  expect(await told()).toEqual([]);
});

test('each authority has its own school days', async () => {
  await portal.sql`update term set "to" = '2026-12-19' where name = 'Autumn 2026'`;
  // Otherwhere holds no term dates: its weekdays count, where Mockshire's holidays have begun.
  await scene.consult('allocated', { title: 'here', ...dated('2026-12-18', '2026-12-16') });
  await portal.sql`insert into consultation select (jsonb_populate_record(c, jsonb_build_object(
      'local_authority_id', (select id from authority where code = '998'), 'id', gen_random_uuid(), 'title', 'there',
      'reference', 'OTH-26-000001', 'subject_kind', 'setting', 'child_id', null))).* from consultation c`;
  expect(await escalateDue(portal.database, at('2026-12-21T10:00'))).toBe(1);
  expect(await told()).toEqual(['there breach']);
});

test('several processes at once tell each due date once', async () => {
  for (let number = 0; number < 40; number += 1)
    await scene.consult('allocated', { title: `late ${number}`, ...dated('2026-11-23', '2026-11-19') });
  const others = [1, 2, 3].map(() => openDatabase(portal.connection, { pool: 2 }));
  const now = at('2026-11-24T10:00');
  const counts = await Promise.all(others.map((database) => escalateDue(database, now)));
  await Promise.all(others.map((database) => database.close()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(new Set(await told()).size).toBe(40);
});
