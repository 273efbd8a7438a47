import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import type { Client } from '#test/support/client.ts';
import { doorsOf, wordsShown } from './doors.ts';
import { masked } from './masked.ts';
import { setWorld, upn, type World } from './world.ts';

/* Somebody who loses a right keeps no half of a view: in the same session every door is shut. */

let world: World;
let teacher: Client;
let other: Client;
beforeAll(async () => {
  world = await setWorld();
  teacher = await world.portal.as(world.scene.ids.teacher);
  other = await world.portal.as(world.scene.ids.otherTeacher);
});
afterAll(() => world?.portal.close());

const child = ['Larkspur', 'Unspoken', upn, '27 March 2012', '27 Mar 2012'];
const at = (reference: string, page = '') => `/consultations/${reference}${page}`;

async function leaves(agency: string, names: (keyof World['references'])[]) {
  const references = names.map((name) => world.references[name]);
  await world.portal
    .sql`update consultation_party p set "to" = now() - interval '1 second' from consultation c
    where c.id = p.consultation_id and c.reference in ${world.portal.sql(references)} and p.agency_id = ${agency} and p."to" is null`;
}

test('a school whose child has gone, and which takes part no more', async () => {
  const { sql } = world.portal;
  const { ids } = world.scene;
  const { shared, asked } = world.references;
  const doors = doorsOf(world);
  const form = await teacher.get(at(shared));
  const withdrawal = await teacher.get(at(shared, '/withdrawal'));
  expect([form.status, withdrawal.status]).toEqual([200, 200]);
  expect(
    (await wordsShown(teacher, [`/requests/${world.draft}`, '/', '/children'], ['Larkspur'])).length,
  ).toBe(3);

  await sql`update enrolment set "to" = '2026-11-20' where child_id = ${world.lark}`;
  const gone = await wordsShown(teacher, doors, child);
  expect(gone).toEqual([]);
  expect((await teacher.get('/')).text()).toContain('Unsent worry');
  expect((await teacher.get('/consultations?view=open&q=larkspur')).has('.queue-row')).toBe(false);

  await leaves(ids.school, ['shared', 'asked', 'left', 'merged', 'target']);
  const words = [
    ...child,
    shared,
    asked,
    'Shared about',
    'plainspoken',
    'Asked of the team',
    'Leftover',
    'Targeted',
    'Merged worry',
  ];
  // The address of a page that is not there is never said back.
  expect(await wordsShown(teacher, doors, words)).toEqual([]);

  const none = await teacher.post(at('MCK-26-999999', '/entries'), {
    key: newId(),
    audience: 'all',
    body: 'Hello',
  });
  const sent = await teacher.post(at(shared, '/entries'), { key: newId(), audience: 'all', body: 'Hello' });
  expect([sent.status, masked(sent.html)]).toEqual([none.status, masked(none.html)]);
  for (const again of [
    await teacher.submitFrom(form, { body: 'Hello', audience: 'all' }, { form: '/entries' }),
    await teacher.submitFrom(withdrawal, { reason: 'Gone' }),
  ]) {
    expect(again.status).toBe(404);
    expect(masked(again.html)).toBe(masked(none.html));
  }
  expect(await sql`select from entry where body = 'Hello'`).toHaveLength(0);
});

test('a school that was invited and is no more', async () => {
  const { shared, merged, asked } = world.references;
  const doors = doorsOf(world);
  expect((await other.get(at(shared))).status).toBe(200);
  await leaves(world.scene.ids.other, ['shared', 'asked', 'merged']);
  expect(
    await wordsShown(other, doors, [
      shared,
      merged,
      asked,
      'Shared about',
      'Merged worry',
      'plainspoken',
      ...child,
    ]),
  ).toEqual([]);
  expect((await other.get('/')).text()).toContain('Secondhand worry');
});
