import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesOf, type Stage, setStage } from './stage.ts';

/* What an open page is told of, and to whom. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

describe('what happens', () => {
  test('the queue hears which consultation, a record who did what and when, at once and from another process', async () => {
    const reference = await stage.scene.consult('accepted');
    const { listener: queue } = await stage.listen('manager', '/queue/changes');
    const { listener: school } = await stage.listen('teacher', changesOf(reference));
    const adviser = await stage.looking.as(stage.scene.ids.adviser);
    expect((await adviser.post(`/consultations/${reference}/taking`)).status).toBe(303);
    expect((await queue.next('changes')).data).toMatchObject([{ reference }]);
    expect((await school.next('changes')).data).toMatchObject([
      { words: 'Kim Example took it on at 10am', version: 2 },
    ]);
  });

  test.each([
    ['all', ['teacher', 'worker', 'officer']],
    ['professionals', ['worker', 'officer']],
    ['virtual_school', ['officer']],
  ] as const)('said to %s is told to nobody else', async (audience, readers) => {
    const reference = await stage.scene.consult('allocated');
    const everybody = ['teacher', 'worker', 'officer'] as const;
    const listeners = await Promise.all(
      everybody.map(async (who) => (await stage.listen(who, changesOf(reference))).listener),
    );
    await stage.say('adviser', reference, audience);
    // Told of by whatever look tells of the first, or by a later one.
    await stage.say('adviser', reference, 'all');
    for (const [i, listener] of listeners.entries()) {
      const expected = (readers as readonly string[]).includes(everybody[i]!) ? 2 : 1;
      while (listener.changes().length < expected) await listener.next('changes');
      expect(listener.changes()).toHaveLength(expected);
    }
  });

  test('elsewhere is told to nobody here', async () => {
    const reference = await stage.scene.consult('allocated');
    const { listener: neighbour } = await stage.listen('neighbour', '/queue/changes', stage.looking);
    const { listener: other } = await stage.listen(
      'teacher',
      changesOf(await stage.scene.consult('allocated')),
      stage.looking,
    );
    await stage.say('adviser', reference);
    // Each has looked twice since.
    for (const listener of [neighbour, other]) {
      await listener.next('beat');
      await listener.next('beat');
      await listener.next('beat');
      expect(listener.changes()).toEqual([]);
    }
  });
});

describe('a position', () => {
  test('goes on where it ended, with all that came meanwhile and nothing twice', async () => {
    const reference = await stage.scene.consult('allocated');
    const { client, listener } = await stage.listen('officer', changesOf(reference));
    await stage.say('adviser', reference);
    await listener.next('changes');
    listener.leave();
    await listener.over;
    await stage.say('adviser', reference);
    await stage.say('teacher', reference);
    const again = await stage.begin(client, changesOf(reference), listener.lastId);
    expect(again.changes()).toHaveLength(2);
    const since = new URLSearchParams({ since: listener.lastId! });
    expect((await stage.begin(client, `${changesOf(reference)}?${since}`)).changes()).toEqual(
      again.changes(),
    );
  });

  test.each([
    ['of another database', '9000000000000000000:9000000000000000000:'],
    ['that is none', 'x'],
    ['that PostgreSQL would refuse', '20:10:'],
    ['whose open ones are out of order', '1:9:5,3'],
    ['beyond what a number holds', '1:99999999999999999999:'],
  ])('%s: the page is told to show itself anew, and then of what comes', async (_what, position) => {
    const reference = await stage.scene.consult('allocated');
    const { listener } = await stage.listen('officer', changesOf(reference), stage.woken, position);
    expect(listener.told.map(({ event }) => event)).toContain('reload');
    expect(listener.changes()).toEqual([]);
    await stage.say('adviser', reference);
    await listener.next('changes');
  });

  test('that is too far back: the page is told to show itself anew', async () => {
    const reference = await stage.scene.consult('allocated');
    const { client, listener } = await stage.listen('officer', changesOf(reference));
    listener.leave();
    const { ids, authority } = stage.scene;
    await stage.sql`insert into event (local_authority_id, id, consultation_id, what, person_id, agency_id, at, audience)
      select ${authority}, gen_random_uuid(), (select id from consultation where reference = ${reference}), 'post',
        ${ids.adviser}, ${ids.virtualSchool}, now(), 'all' from generate_series(1, 2001)`;
    const again = await stage.begin(client, changesOf(reference), listener.lastId);
    expect(again.told.map(({ event }) => event)).toContain('reload');
    expect(again.changes()).toEqual([]);
  });

  test('given twice is refused', async () => {
    const client = await stage.woken.as(stage.scene.ids.officer);
    expect((await client.get('/queue/changes?since=1&since=2')).status).toBe(400);
  });
});

test('its head says that nothing between keeps, changes or gathers it', async () => {
  const client = await stage.woken.as(stage.scene.ids.manager);
  const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
  const response = await fetch(new URL('/queue/changes', stage.woken.url), { headers: { cookie } });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream\b/);
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.has('content-encoding')).toBe(false);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  await response.body!.cancel();
});

test('when the connection that is listened on breaks, it is made again, and what was missed is told', async () => {
  const reference = await stage.scene.consult('allocated');
  const { listener } = await stage.listen('officer', changesOf(reference));
  const ended = await stage.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'portal listening' and datname = current_database()`;
  expect(ended.length).toBeGreaterThan(0);
  await stage.say('adviser', reference);
  await listener.next('changes');
  await stage.say('adviser', reference);
  await listener.next('changes');
});
