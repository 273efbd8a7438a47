import { afterEach, beforeAll, expect, test } from 'vitest';
import { now, type PersonName } from '#test/consultations/scene.ts';
import { at, setStage } from '#test/consultations/stage.ts';
import { addPerson } from '#test/home/people.ts';
import type { Client } from '#test/support/client.ts';

/* Sixty different records in ten minutes are told to the manager and information governance. */

let clock = now;
const stage = setStage({ now: () => clock });
const references: string[] = [];
let governance: Client;
let elsewhere: Client;

beforeAll(async () => {
  const { portal, scene } = stage;
  for (let n = 0; n < 61; n++) references.push(await scene.consult('submitted'));
  const place = { kind: 'governance', role: 'ig_officer' } as const;
  governance = await portal.as(
    await addPerson(portal.sql, 'Gale Invented', { ...place, authority: scene.authority }),
  );
  const [other] = await portal.sql`select id from authority where prefix = 'OTH'`;
  elsewhere = await portal.as(
    await addPerson(portal.sql, 'Gill Elsewhere', { ...place, authority: other!.id }),
  );
});
afterEach(async () => {
  clock = now;
  await stage.portal.sql`truncate reading`;
  await stage.portal.sql`delete from alert`;
});

async function read(who: PersonName, some: string[]): Promise<void> {
  const client = await stage.as(who);
  for (const reference of some) expect((await client.get(at(reference))).status).toBe(200);
}
const alerts = () => stage.portal.sql`select kind, person_id, agency_id, records, at from alert order by at`;

test('fifty-nine are no alert; the sixtieth is one, told to those of the authority, and the next is none', async () => {
  const { scene } = stage;
  await read('adviser', references.slice(0, 59));
  expect(await alerts()).toEqual([]);
  await read('adviser', references.slice(59, 60));
  const one = {
    ...{ kind: 'many_records', person_id: scene.ids.adviser, agency_id: scene.ids.virtualSchool },
    records: 60,
  };
  expect(await alerts()).toMatchObject([one]);
  await read('adviser', references.slice(60));
  expect(await alerts()).toMatchObject([one]);

  const told = 'Kim Example looked at 60 records in ten minutes';
  const manager = await stage.as('manager');
  for (const [client, path] of [
    [governance, '/alerts'],
    [governance, '/'],
    [manager, '/alerts'],
    [manager, '/audit'],
  ] as const)
    expect((await client.get(path)).text()).toContain(told);
  for (const client of [elsewhere, await stage.as('neighbour')])
    expect((await client.get('/alerts')).text()).not.toContain('Kim Example');
  for (const who of ['adviser', 'officer', 'teacher', 'worker'] as const)
    expect((await (await stage.as(who)).get('/alerts')).status).toBe(403);
});

test('the same record sixty times is none, nor are sixty by two people', async () => {
  await read(
    'adviser',
    Array.from({ length: 60 }, () => references[0]!),
  );
  await read('officer', references.slice(0, 35));
  await read('manager', references.slice(35));
  expect(await alerts()).toEqual([]);
});

test('what is older than ten minutes does not count, and after ten minutes it is told anew', async () => {
  await read('adviser', references.slice(0, 30));
  clock = now.add({ minutes: 10, seconds: 1 });
  await read('adviser', references.slice(30));
  expect(await alerts()).toEqual([]);
  await read('adviser', references.slice(0, 29));
  expect(await alerts()).toHaveLength(1);
  clock = now.add({ minutes: 21 });
  await read('adviser', references.slice(0, 60));
  expect(await alerts()).toHaveLength(2);
});
