import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { type Floor, press, setFloor } from './floor.ts';

let floor: Floor;
beforeAll(async () => {
  floor = await setFloor();
});
afterAll(() => floor.close());

/** What stands before a row's reference: New, Changed, or nothing. */
async function markOf(reference: string, who: PersonName, path = '/queue?view=team'): Promise<string> {
  const page = await (await floor.as(who)).get(path);
  return page.has(`#row-${reference} .new`) ? page.text(`#row-${reference} .new`) : '';
}
const openBy = async (who: PersonName, reference: string) =>
  void (await (await floor.as(who)).get(`/consultations/${reference}`));
async function sayBy(who: PersonName, reference: string, audience = 'all'): Promise<void> {
  const fields = { key: newId(), audience, body: 'Invented words' };
  const client = await floor.as(who);
  expect((await client.post(`/consultations/${reference}/entries`, fields)).status).toBe(303);
}

test('what nobody holds is new until it is opened, and changed when somebody else does something then', async () => {
  const reference = await floor.consult('submitted');
  await sayBy('teacher', reference);
  expect(await markOf(reference, 'officer')).toBe('New');
  await openBy('officer', reference);
  expect(await markOf(reference, 'officer')).toBe('');
  expect(await markOf(reference, 'adviser')).toBe('New');
  await sayBy('teacher', reference);
  expect(await markOf(reference, 'officer')).toBe('Changed');
  await openBy('officer', reference);
  expect(await markOf(reference, 'officer')).toBe('');
});

test('nothing is new by one’s own doing', async () => {
  const reference = await floor.consult('submitted');
  const officer = await floor.as('officer');
  await officer.post(`/consultations/${reference}/acceptance`, { version: '1' });
  await sayBy('officer', reference);
  expect(await markOf(reference, 'officer')).toBe('');
  expect(await markOf(reference, 'manager')).toBe('New');
});

test('what somebody else holds is new to nobody but whoever watches it', async () => {
  const reference = await floor.consult('allocated');
  await sayBy('teacher', reference);
  expect(await markOf(reference, 'adviser')).toBe('New');
  expect(await markOf(reference, 'otherAdviser')).toBe('');
  const other = await floor.as('otherAdviser');
  await press(other, await other.get('/queue?view=team'), 'Watch', [reference]);
  expect(await markOf(reference, 'otherAdviser')).toBe('New');
});

test('a party sees nothing new in what is the Virtual School’s alone', async () => {
  const reference = await floor.consult('allocated');
  await openBy('teacher', reference);
  const path = '/consultations?view=open';
  expect(await markOf(reference, 'teacher', path)).toBe('');
  const officer = await floor.as('officer');
  await officer.post('/queue/flag', { c: reference, why: 'Look' });
  await officer.post('/queue/snooze', { c: reference, when: '2026-12-08', why: 'Later' });
  await sayBy('officer', reference, 'virtual_school');
  expect(await markOf(reference, 'teacher', path)).toBe('');
  expect(await markOf(reference, 'adviser')).toBe('New');
  await sayBy('officer', reference, 'professionals');
  expect(await markOf(reference, 'teacher', path)).toBe('');
  await sayBy('officer', reference);
  expect(await markOf(reference, 'teacher', path)).toBe('Changed');
});

test('what has ended is new no more', async () => {
  const reference = await floor.consult('submitted');
  await sayBy('teacher', reference);
  await floor.portal
    .sql`update consultation set status = 'withdrawn', ended_at = now(), due_on = null where reference = ${reference}`;
  expect(await markOf(reference, 'officer', '/queue?view=closed')).toBe('');
});
