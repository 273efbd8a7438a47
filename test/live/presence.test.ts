import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '#test/consultations/scene.ts';
import type { Told } from './listener.ts';
import { changesOf, type Stage, setStage } from './stage.ts';

/* Who else has a record open: told to the Virtual School of the Virtual School, for as long as it is so. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

const saying =
  (data: unknown) =>
  (told: Told): boolean =>
    told.event === 'present' && JSON.stringify(told.data) === JSON.stringify(data);

/** On the row of one record; of others' nothing is asked. */
const onRow =
  (reference: string, names: string | undefined) =>
  ({ event, data }: Told): boolean =>
    event === 'present' && (data as Record<string, string>)[reference] === names;

test('comes and goes, across processes, and nobody is told of themselves', async () => {
  const reference = await stage.scene.consult('allocated');
  const { listener: queue } = await stage.listen('otherAdviser', '/queue/changes');
  const { listener: officer } = await stage.listen('officer', changesOf(reference));
  await officer.next(saying(''));
  await queue.next(onRow(reference, 'Alex Mock'));
  stage.setClock(now.add({ seconds: 50 }));
  const { listener: manager } = await stage.listen('manager', changesOf(reference), stage.looking);
  await officer.next(saying('Open now: Pat Specimen, since 10am'));
  expect(manager.told.some(saying('Open now: Alex Mock, since 10am'))).toBe(true);
  await queue.next(onRow(reference, 'Alex Mock, Pat Specimen'));
  manager.leave();
  await officer.next(saying(''));
  officer.leave();
  await queue.next(onRow(reference, undefined));
});

test('is renewed while it is so, and of a process that died counts no more after a minute', async () => {
  const reference = await stage.scene.consult('allocated');
  const { listener: officer } = await stage.listen('officer', changesOf(reference), stage.looking);
  const { id } = await stage.scene.found(reference);
  await stage.sql`insert into presence (local_authority_id, consultation_id, person_id, since, renewed_at)
    values (${stage.scene.authority}, ${id}, ${stage.scene.ids.adviser}, ${now.toString()}, ${now.toString()})`;
  await officer.next(saying('Open now: Kim Example, since 10am'));
  const { listener: queue } = await stage.listen('otherAdviser', '/queue/changes', stage.looking);
  expect(queue.told.some(onRow(reference, 'Alex Mock, Kim Example'))).toBe(true);
  stage.setClock(now.add({ seconds: 61 }));
  await officer.next(saying(''));
  await queue.next(onRow(reference, 'Alex Mock'));
  await stage.sql`delete from presence`;
});

test('of a person with two windows lasts until the second is shut', async () => {
  const reference = await stage.scene.consult('allocated');
  const { listener: queue } = await stage.listen('otherAdviser', '/queue/changes');
  const { client, listener: first } = await stage.listen('officer', changesOf(reference));
  const second = await stage.begin(client, changesOf(reference));
  await queue.next(onRow(reference, 'Alex Mock'));
  first.leave();
  await first.over;
  await stage.say('adviser', reference);
  await second.next('changes');
  const [row] = await stage.sql`select since::text from presence`;
  expect(row).toBeDefined();
  second.leave();
  await queue.next(onRow(reference, undefined));
});

test('is nothing that a school or a team is told, or is told of', async () => {
  const reference = await stage.scene.consult('allocated');
  const partners = await Promise.all(
    (['teacher', 'worker'] as const).map(
      async (who) => (await stage.listen(who, changesOf(reference))).listener,
    ),
  );
  const { listener: officer } = await stage.listen('officer', changesOf(reference));
  await stage.say('adviser', reference);
  for (const listener of [officer, ...partners]) await listener.next('changes');
  for (const listener of partners) expect(listener.told.map(({ event }) => event)).not.toContain('present');
  const present = officer.told.filter(({ event }) => event === 'present');
  expect(present.map(({ data }) => data)).toEqual(['']);
});
