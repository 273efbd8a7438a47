import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Floor, follow, listed, press, rowOf, setFloor } from './floor.ts';

let floor: Floor;
beforeAll(async () => {
  floor = await setFloor();
});
afterAll(() => floor.close());

const unallocated = '/queue?view=unallocated&sort=oldest';
const mine = '/queue?view=mine&sort=due';

describe('taking from the queue', () => {
  test('takes what is ticked and nothing else, tells it, and comes back to the same view', async () => {
    const [one, two, other] = [
      await floor.consult('accepted'),
      await floor.consult('accepted'),
      await floor.consult('accepted'),
    ];
    const adviser = await floor.as('adviser');
    const page = await adviser.get(`${unallocated}&theme=attendance`);
    const told = await follow(adviser, await press(adviser, page, 'Take', [one!, two!]));
    const { searchParams } = new URL(told.url);
    expect(searchParams.get('view')).toBe('unallocated');
    expect(searchParams.get('sort')).toBe('oldest');
    expect(searchParams.get('theme')).toBe('attendance');
    expect(told.text('.deeds')).toContain(`You took ${one} and ${two}.`);
    expect(listed(told)).toEqual([other]);
    expect(listed(await adviser.get(mine))).toEqual([one, two]);
    for (const reference of [one!, two!]) {
      expect(await floor.allocationsOf(reference)).toMatchObject([{ who: 'Kim Example', to: null }]);
      expect(await floor.eventsOf(reference)).toEqual(['take']);
    }
    expect(await floor.allocationsOf(other!)).toEqual([]);
  });

  test('what somebody else was quicker with is named, with who and since when; the others are taken', async () => {
    const [lost, won, early] = [
      await floor.consult('accepted'),
      await floor.consult('accepted'),
      await floor.consult('submitted'),
    ];
    const [adviser, other] = [await floor.as('adviser'), await floor.as('otherAdviser')];
    const page = await adviser.get(unallocated);
    await press(other, await other.get(unallocated), 'Take', [lost!]);
    const answer = await press(adviser, page, 'Take', [lost!, early!, won!]);
    expect(answer.status).toBe(409);
    expect(answer.text('h1')).toBe('1 of 3 done');
    expect(answer.texts('.selected__one')).toEqual([
      expect.stringContaining(`${lost} Ali Sample has it since 10am.`),
      expect.stringContaining(`${early} Only an accepted consultation that nobody holds can be taken.`),
    ]);
    expect(await floor.found(won!)).toMatchObject({ status: 'allocated', adviser_id: floor.ids.adviser });
    expect(await floor.found(lost!)).toMatchObject({ adviser_id: floor.ids.otherAdviser, version: 2 });
    expect(await floor.found(early!)).toMatchObject({ status: 'submitted', version: 1 });
    expect(await floor.eventsOf(early!)).toEqual([]);
    const on = await adviser.get(answer.link('Go on').replaceAll('&amp;', '&'));
    expect(on.text('.deeds')).toContain(`You took ${won}.`);
    expect(new URL(on.url).searchParams.get('sort')).toBe('oldest');
  });

  test('pressed twice, even at once, is the same as once', async () => {
    const reference = await floor.consult('accepted');
    const adviser = await floor.as('adviser');
    const page = await adviser.get(unallocated);
    const answers = await Promise.all([1, 2, 3].map(() => press(adviser, page, 'Take', [reference])));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await floor.allocationsOf(reference)).toHaveLength(1);
    expect(await floor.eventsOf(reference)).toEqual(['take']);
  });

  test('an officer is not offered it, and may not', async () => {
    const reference = await floor.consult('accepted');
    const officer = await floor.as('officer');
    const page = await officer.get(unallocated);
    expect(page.text('#selection')).not.toContain('Take');
    expect((await officer.post('/queue/taking', { c: reference })).status).toBe(403);
    expect(await floor.found(reference)).toMatchObject({ status: 'accepted', version: 1 });
  });

  test('with one that is another authority’s among them nothing is done, and nothing told of it', async () => {
    const [ours, theirs] = [await floor.consult('accepted'), await floor.consult('accepted')];
    const neighbour = await floor.as('neighbour');
    for (const c of [[ours!], [ours!, theirs!], ['MCK-26-999999']])
      expect((await neighbour.post('/queue/taking', { c })).status).toBe(404);
    const adviser = await floor.as('adviser');
    expect((await adviser.post('/queue/taking', { c: [ours!, 'OTH-26-000001'] })).status).toBe(404);
    expect(await floor.found(ours!)).toMatchObject({ status: 'accepted', version: 1 });
    expect(await floor.eventsOf(ours!)).toEqual([]);
  });

  test('without the token of a page of one’s own it is refused', async () => {
    const reference = await floor.consult('accepted');
    const adviser = await floor.as('adviser');
    const body = new URLSearchParams({ c: reference, _csrf: 'x'.repeat(64) });
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await adviser.send('POST', '/queue/taking', { headers, body });
    expect(answer.status).toBe(403);
    expect(await floor.eventsOf(reference)).toEqual([]);
  });
});

describe('putting back', () => {
  async function taken(): Promise<string> {
    const reference = await floor.consult('accepted');
    const adviser = await floor.as('adviser');
    await press(adviser, await adviser.get(unallocated), 'Take', [reference]);
    return reference;
  }

  test('is there for others to take, and its allocation has ended', async () => {
    const reference = await taken();
    const adviser = await floor.as('adviser');
    const told = await follow(
      adviser,
      await press(adviser, await adviser.get(mine), 'Put back', [reference]),
    );
    expect(told.text('.deeds')).toContain(`You put back ${reference}.`);
    expect(listed(told)).not.toContain(reference);
    expect(rowOf(await adviser.get(unallocated), reference)).toContain('An adviser to take it');
    expect(await floor.found(reference)).toMatchObject({ status: 'accepted', adviser_id: null, version: 3 });
    const [held] = await floor.allocationsOf(reference);
    expect(held!.to).not.toBeNull();
  });

  test('pressed twice is the same as once', async () => {
    const reference = await taken();
    const adviser = await floor.as('adviser');
    const page = await adviser.get(mine);
    const answers = [
      await press(adviser, page, 'Put back', [reference]),
      await press(adviser, page, 'Put back', [reference]),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await floor.eventsOf(reference)).toEqual(['take', 'release']);
  });

  test('what was given to somebody else meanwhile is named, and the others are put back', async () => {
    const [kept, given] = [await taken(), await taken()];
    const adviser = await floor.as('adviser');
    const page = await adviser.get(mine);
    const manager = await floor.as('manager');
    await manager.submit(`/consultations/${given}/allocation`, { adviser: floor.ids.otherAdviser });
    const answer = await press(adviser, page, 'Put back', [given, kept]);
    expect(answer.status).toBe(409);
    expect(answer.text('h1')).toBe('1 of 2 done');
    expect(answer.texts('.selected__one')).toEqual([expect.stringContaining(`${given} Ali Sample has it`)]);
    expect(await floor.found(kept)).toMatchObject({ status: 'accepted' });
    expect(await floor.found(given)).toMatchObject({ adviser_id: floor.ids.otherAdviser });
  });

  test('where something was done in it already it stays', async () => {
    const reference = await floor.consult('advice_given');
    const adviser = await floor.as('adviser');
    const answer = await press(adviser, await adviser.get(mine), 'Put back', [reference]);
    expect(answer.status).toBe(409);
    expect(answer.text()).toContain('in which nothing was done yet');
    expect(await floor.found(reference)).toMatchObject({ status: 'advice_given', version: 1 });
  });

  test('is for the holder and a manager', async () => {
    const reference = await taken();
    for (const who of ['officer', 'teacher', 'worker'] as const)
      expect((await (await floor.as(who)).post('/queue/release', { c: reference })).status).toBe(403);
    expect((await (await floor.as('neighbour')).post('/queue/release', { c: reference })).status).toBe(404);
    expect((await (await floor.as('manager')).post('/queue/release', { c: reference })).status).toBe(303);
  });

  test('from a record it leads back to the record', async () => {
    const reference = await taken();
    const adviser = await floor.as('adviser');
    const answer = await adviser.post('/queue/release', { c: reference, version: '2' });
    expect(answer.location).toBe(`/consultations/${reference}`);
  });
});
