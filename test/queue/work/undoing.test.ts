import { afterAll, beforeAll, expect, test } from 'vitest';
import { deedWords } from '#src/consultations/queue/deeds.ts';
import { newId } from '#src/web/ids.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, press, setFloor, undo } from './floor.ts';

let floor: Floor;
beforeAll(async () => {
  floor = await setFloor();
});
afterAll(() => floor.close());

const unallocated = '/queue?view=unallocated&sort=oldest';

async function taken(client: Client, n = 1): Promise<{ references: string[]; told: Answer }> {
  const references: string[] = [];
  for (let i = 0; i < n; i++) references.push(await floor.consult('accepted'));
  const page = await client.get(unallocated);
  return { references, told: await follow(client, await press(client, page, 'Take', references)) };
}
const eventsIn = (told: Answer) => told.find('.deeds input[name=events]').getAttribute('value')!;

test('what was taken is put back, and that can be undone again', async () => {
  const adviser = await floor.as('adviser');
  const { references, told } = await taken(adviser, 2);
  const back = await follow(adviser, await undo(adviser, told));
  expect(new URL(back.url).searchParams.get('sort')).toBe('oldest');
  expect(back.text('.deeds')).toContain('You put back');
  for (const reference of references)
    expect(await floor.found(reference)).toMatchObject({ status: 'accepted', adviser_id: null, version: 3 });
  const again = await follow(adviser, await undo(adviser, back));
  expect(again.text('.deeds')).toContain('You took');
  for (const reference of references) {
    expect(await floor.found(reference)).toMatchObject({
      status: 'allocated',
      adviser_id: floor.ids.adviser,
    });
    expect(await floor.eventsOf(reference)).toEqual(['take', 'release', 'take']);
    const held = await floor.allocationsOf(reference);
    expect(held.filter(({ to }) => to === null)).toHaveLength(1);
  }
});

test('given to somebody else, it goes back to whoever had it', async () => {
  const manager = await floor.as('manager');
  const { references } = await taken(await floor.as('adviser'));
  const [reference] = references;
  const form = await manager.get(`/queue/allocation?c=${reference}&from=view%3Dteam`);
  const told = await follow(manager, await manager.submitFrom(form, { adviser: floor.ids.otherAdviser }));
  expect(await floor.found(reference!)).toMatchObject({ adviser_id: floor.ids.otherAdviser });
  await follow(manager, await undo(manager, told));
  expect(await floor.found(reference!)).toMatchObject({ adviser_id: floor.ids.adviser });
  expect((await floor.allocationsOf(reference!)).map(({ who }) => who)).toEqual([
    'Kim Example',
    'Ali Sample',
    'Kim Example',
  ]);
});

test('whoever had it and has left meanwhile is not given it back', async () => {
  const manager = await floor.as('manager');
  const { references } = await taken(await floor.as('otherAdviser'));
  const [reference] = references;
  const form = await manager.get(`/queue/allocation?c=${reference}&from=view%3Dteam`);
  const told = await follow(manager, await manager.submitFrom(form, { adviser: floor.ids.adviser }));
  const { sql } = floor.portal;
  await sql`update membership set "to" = '2026-11-24' where person_id = ${floor.ids.otherAdviser}`;
  const answer = await undo(manager, told);
  await sql`update membership set "to" = null where person_id = ${floor.ids.otherAdviser}`;
  expect(answer.status).toBe(409);
  expect(answer.text('.selected__one')).toContain(`${reference} Whoever had it has no caseload now.`);
  expect(await floor.found(reference!)).toMatchObject({ adviser_id: floor.ids.adviser });
});

test('where something has happened since it stays, is named, and the rest is undone', async () => {
  const adviser = await floor.as('adviser');
  const { references, told } = await taken(adviser, 2);
  const [worked, idle] = references;
  const teacher = await floor.as('teacher');
  const words = { key: newId(), audience: 'all', body: 'Invented words' };
  expect((await teacher.post(`/consultations/${worked}/entries`, words)).status).toBe(303);
  const answer = await undo(adviser, told);
  expect(answer.status).toBe(409);
  expect(answer.texts('.selected__one')).toEqual([`${worked} Something else has happened there since.`]);
  expect(await floor.found(worked!)).toMatchObject({ status: 'allocated', adviser_id: floor.ids.adviser });
  expect(await floor.found(idle!)).toMatchObject({ status: 'accepted', adviser_id: null });
  // The page that tells of it offers no more than can be.
  const once = await adviser.get(told.url);
  expect(once.text('.deeds')).toContain('You took');
  expect(once.has('.deeds__undo')).toBe(false);
});

test('of two at once that were asked in one order and came in the other, the first is not the last', async () => {
  const adviser = await floor.as('adviser');
  const { references, told } = await taken(adviser);
  const { sql } = floor.portal;
  const { id } = await floor.found(references[0]!);
  // Somebody who asked before, and waited for it.
  await sql`insert into event (local_authority_id, id, consultation_id, person_id, agency_id, what, audience, at)
    select local_authority_id, ${newId()}, consultation_id, ${floor.ids.officer}, agency_id, 'flag', 'virtual_school', at - interval '1 second'
    from event where consultation_id = ${id} and what = 'take'`;
  expect((await undo(adviser, told)).status).toBe(409);
  expect(await floor.found(references[0]!)).toMatchObject({ status: 'allocated' });
});

test('pressed twice at once it is undone once', async () => {
  const adviser = await floor.as('adviser');
  const { references, told } = await taken(adviser);
  const answers = await Promise.all([1, 2, 3].map(() => undo(adviser, told)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  expect(await floor.eventsOf(references[0]!)).toEqual(['take', 'release']);
});

test('nobody undoes what somebody else did', async () => {
  const { references, told } = await taken(await floor.as('adviser'));
  const events = eventsIn(told);
  for (const [who, status] of [
    ['otherAdviser', 409],
    ['manager', 409],
    ['officer', 409],
    ['neighbour', 409],
    ['teacher', 403],
  ] as const) {
    const client = await floor.as(who);
    const answer = await client.post('/queue/undoing', { events });
    expect([who, answer.status]).toEqual([who, status]);
    expect(answer.html).not.toContain(references[0]);
    if (who !== 'teacher') expect((await client.get(`/queue?did=${events}`)).has('.deeds')).toBe(false);
  }
  expect(await floor.found(references[0]!)).toMatchObject({ adviser_id: floor.ids.adviser });
});

test('after an hour it is too late', async () => {
  const { references, told } = await taken(await floor.as('adviser'));
  floor.later({ minutes: 61 });
  const adviser = await floor.as('adviser');
  const answer = await adviser.post('/queue/undoing', { events: eventsIn(told) });
  expect(answer.status).toBe(409);
  expect(answer.text()).toContain('for an hour');
  expect(await floor.found(references[0]!)).toMatchObject({ status: 'allocated' });
  expect((await adviser.get(told.url)).has('.deeds')).toBe(false);
});

test.each([
  ['', 409],
  ['forged', 400],
  ["' or true --", 400],
  ['A'.repeat(22), 409],
  [Array(51).fill('A'.repeat(22)).join('.'), 400],
  [deedWords([newId()]), 409],
])('of %j nothing comes', async (events, status) => {
  const adviser = await floor.as('adviser');
  const answer = await adviser.post('/queue/undoing', { events });
  expect(answer.status).toBe(status);
});

test('what was told to others cannot be undone by its event', async () => {
  const reference = await floor.consult('submitted');
  const officer = await floor.as('officer');
  await officer.post(`/consultations/${reference}/acceptance`, { version: '1' });
  const { sql } = floor.portal;
  const [event] = await sql<
    { id: string }[]
  >`select e.id from event e join consultation c on c.id = e.consultation_id
    where c.reference = ${reference} and e.what = 'accept'`;
  expect((await officer.post('/queue/undoing', { events: deedWords([event!.id]) })).status).toBe(409);
  expect(await floor.found(reference)).toMatchObject({ status: 'accepted' });
});

test('an officer who is an officer no more undoes nothing', async () => {
  const adviser = await floor.as('adviser');
  const { references, told } = await taken(adviser);
  const { sql } = floor.portal;
  await sql`update membership set role = 'vs_officer' where person_id = ${floor.ids.adviser}`;
  const answer = await (await floor.as('adviser')).post('/queue/undoing', { events: eventsIn(told) });
  await sql`update membership set role = 'vs_adviser' where person_id = ${floor.ids.adviser}`;
  expect(answer.status).toBe(403);
  expect(await floor.found(references[0]!)).toMatchObject({ status: 'allocated' });
});
