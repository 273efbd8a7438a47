import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, listed, press, rowOf, setFloor, undo } from './floor.ts';

let floor: Floor;
let officer: Client;
beforeAll(async () => {
  floor = await setFloor();
  officer = await floor.as('officer');
});
afterAll(() => floor.close());

const team = '/queue?view=team&sort=due';
async function flag(references: readonly string[], why: string, client = officer) {
  const form = await follow(client, await press(client, await client.get(team), 'Flag', references));
  return client.submitFrom(form, { why });
}
const flagsOf = async (reference: string) =>
  (
    await floor.portal
      .sql`select f.why from flag f join consultation c on c.id = f.consultation_id where c.reference = ${reference}`
  ).map(({ why }) => why);

test('a flag puts it before the whole team, until it is taken down by anybody', async () => {
  const [one, two] = [await floor.consult('submitted'), await floor.consult('closed')];
  expect((await flag([one!], '<b>Look</b> at this')).status).toBe(303);
  const adviser = await floor.as('adviser');
  const flagged = await adviser.get('/queue?view=flagged');
  expect(listed(flagged)).toEqual([one]);
  expect(rowOf(flagged, one!)).toContain('Flagged: <b>Look</b> at this (Alex Mock)');
  expect(flagged.html).toContain('&lt;b&gt;Look&lt;/b&gt;');
  const told = await follow(adviser, await press(adviser, flagged, 'Take the flag down', [one!]));
  expect(told.text('.deeds')).toContain(`You took the flag down from ${one}.`);
  expect(listed(told)).toEqual([]);
  // Pressed twice.
  expect((await press(adviser, flagged, 'Take the flag down', [one!])).status).toBe(303);
  expect(await floor.eventsOf(one!)).toEqual(['flag', 'unflag']);

  const again = await follow(adviser, await undo(adviser, told));
  expect(again.text('.deeds')).toContain(`You flagged ${one}.`);
  expect(await flagsOf(one!)).toEqual(['<b>Look</b> at this']);
  expect(await floor.eventsOf(two!)).toEqual([]);
});

test('said anew the later reason stands, and to undo that brings the earlier one back', async () => {
  const reference = await floor.consult('submitted');
  await flag([reference], 'The first reason');
  const manager = await floor.as('manager');
  const told = await follow(manager, await flag([reference], 'The second reason', manager));
  expect(await flagsOf(reference)).toEqual(['The second reason']);
  await follow(manager, await undo(manager, told));
  expect(await flagsOf(reference)).toEqual(['The first reason']);
});

test('sent twice it is written once, and what has ended meanwhile is named', async () => {
  const [open, ended] = [await floor.consult('submitted'), await floor.consult('submitted')];
  const page = await officer.get(team);
  const form = await follow(officer, await press(officer, page, 'Flag', [open!, ended!]));
  await floor.portal
    .sql`update consultation set status = 'withdrawn', ended_at = now(), due_on = null where reference = ${ended!}`;
  for (let i = 0; i < 2; i++) {
    const answer = await officer.submitFrom(form, { why: 'Look' });
    expect(answer.status).toBe(409);
    expect(answer.texts('.selected__one')).toEqual([
      `${ended} Only a consultation that is open can be flagged.`,
    ]);
  }
  expect(await floor.eventsOf(open!)).toEqual(['flag']);
  expect(await floor.eventsOf(ended!)).toEqual([]);
});

test('without a reason the form comes back', async () => {
  const reference = await floor.consult('submitted');
  const page = await flag([reference], '');
  expect(page.status).toBe(422);
  expect(page.text('.govuk-error-summary')).toContain('Enter why the team should look at it');
  expect(page.texts('.selected .reference')).toEqual([reference]);
  expect(await flagsOf(reference)).toEqual([]);
});

test('what somebody watches is theirs alone, once however often it is pressed', async () => {
  const [one, two] = [await floor.consult('submitted'), await floor.consult('closed')];
  const closed = await officer.get('/queue?view=closed');
  const page = await officer.get(team);
  for (const answer of await Promise.all([1, 2].map(() => press(officer, page, 'Watch', [one!]))))
    expect(answer.status).toBe(303);
  await press(officer, closed, 'Watch', [two!]);
  const watching = await officer.get('/queue?view=watching');
  expect(listed(watching).sort()).toEqual([one, two].sort());
  expect(rowOf(watching, one!)).toContain('You watch this');
  const adviser = await floor.as('adviser');
  expect(listed(await adviser.get('/queue?view=watching'))).toEqual([]);
  expect(rowOf(await adviser.get(team), one!)).not.toContain('watch');
  expect(await floor.eventsOf(one!)).toEqual([]);
  const left = await follow(officer, await press(officer, watching, 'Stop watching', [two!]));
  expect(listed(left)).toEqual([one]);
});

test('neither is for anybody else', async () => {
  const reference = await floor.consult('submitted');
  const sent: [string, Record<string, string>][] = [
    ['/queue/flag', { c: reference, why: 'Look' }],
    ['/queue/unflagging', { c: reference }],
    ['/queue/watching', { c: reference }],
    ['/queue/unwatching', { c: reference }],
  ];
  for (const [who, status] of [
    ['teacher', 403],
    ['worker', 403],
    ['trustStaff', 403],
    ['neighbour', 404],
  ] as const) {
    const client = await floor.as(who);
    for (const [path, fields] of sent)
      expect([who, path, (await client.post(path, fields)).status]).toEqual([who, path, status]);
  }
  const [kept] = await floor.portal
    .sql`select (select count(*)::int from watch w join consultation c on c.id = w.consultation_id where c.reference = ${reference}) as n`;
  expect(kept!.n).toBe(0);
});
