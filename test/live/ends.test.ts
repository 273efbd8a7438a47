import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { streams } from '#src/app.ts';
import { now } from '#test/consultations/scene.ts';
import { changesOf, type Stage, setStage } from './stage.ts';

/* Attack 3, of what stays open: it ends with the session, and with the right. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

const seen = async () =>
  (await stage.sql`select seen_at::text from sign_in_session order by id_hash`).map(({ seen_at }) => seen_at);

describe('at once, since the database gives notice', () => {
  test.each(['/sign-out', '/your-sign-ins/ending'])('%s', async (path) => {
    const { client, listener } = await stage.listen('officer', '/queue/changes');
    const other = await stage.looking.as(stage.scene.ids.officer);
    other.cookies.clear();
    for (const [name, value] of client.cookies) other.cookies.set(name, value);
    expect((await other.post(path)).status).toBeLessThan(400);
    expect((await listener.next('ended')).data).toBe('signed-out');
    await listener.over;
    expect((await stage.begin(client, '/queue/changes')).status).toBe(401);
  });

  test('the membership', async () => {
    const { listener } = await stage.listen('otherAdviser', '/queue/changes');
    const { ids } = stage.scene;
    await stage.sql`update membership set "to" = '2026-11-01' where person_id = ${ids.otherAdviser}`;
    onTestFinished(async () => {
      await stage.sql`update membership set "to" = null where person_id = ${ids.otherAdviser}`;
    });
    expect((await listener.next('ended')).data).toBe('signed-out');
    await listener.over;
  });

  test('acting as somebody else', async () => {
    const { client, listener } = await stage.listen('officer', '/queue/changes', stage.looking);
    await stage.sql`update sign_in_session set data = data || '{"membershipId": "${stage.sql.unsafe(crypto.randomUUID())}"}'::jsonb
      where person_id = ${stage.scene.ids.officer}`;
    expect((await listener.next('ended')).data).toBe('signed-out');
    expect((await stage.begin(client, '/queue/changes')).status).toBe(401);
  });
});

describe('at the next look, where nothing gives notice', () => {
  test.each([
    ['idle for half an hour', { minutes: 31 }],
    ['open for twelve hours', { hours: 13 }],
  ])('a session %s, which no stream keeps alive', async (_what, span) => {
    const { listener } = await stage.listen('officer', '/queue/changes', stage.looking);
    await listener.next('beat');
    stage.setClock(now.add(span));
    expect((await listener.next('ended')).data).toBe('signed-out');
    await listener.over;
  });

  test('listening, coming back and what a page asks by itself are no use of the session', async () => {
    const { client, listener } = await stage.listen('officer', '/queue/changes', stage.looking);
    const before = await seen();
    stage.setClock(now.add({ minutes: 5 }));
    await listener.next('beat');
    await listener.next('beat');
    await stage.begin(client, '/queue/changes');
    await client.get('/queue', { unattended: 'true' });
    expect(await seen()).toEqual(before);
    await client.get('/queue');
    expect(await seen()).not.toEqual(before);
  });

  test('the record is another’s', async () => {
    const reference = await stage.scene.consult('allocated');
    const { client, listener } = await stage.listen('teacher', changesOf(reference), stage.looking);
    const { client: friend, listener: friends } = await stage.listen(
      'worker',
      changesOf(reference),
      stage.looking,
    );
    const { id } = await stage.scene.found(reference);
    await stage.sql`update consultation_party set "to" = '2026-11-23' where consultation_id = ${id} and agency_id = ${stage.scene.ids.school}`;
    expect((await listener.next('ended')).data).toBe('not-shared');
    await listener.over;
    await stage.say('adviser', reference);
    await friends.next('changes');
    expect(listener.changes()).toEqual([]);
    expect((await stage.begin(client, changesOf(reference))).status).toBe(404);
    expect((await stage.begin(friend, changesOf(reference))).status).toBe(200);
  });
});

describe('it does not begin', () => {
  test('for nobody', async () => {
    const reference = await stage.scene.consult('accepted');
    const paths = Object.keys(streams).map((line) =>
      line.replace(/^GET /, '').replace(':reference', reference),
    );
    expect(paths).toEqual(['/queue/changes', changesOf(reference)]);
    for (const path of paths) expect((await stage.woken.anonymous().get(path)).status).toBe(401);
  });

  test('for whom the queue is not', async () => {
    const client = await stage.woken.as(stage.scene.ids.teacher);
    expect((await client.get('/queue/changes')).status).toBe(403);
  });

  test('on a record of others: the same answer as for none', async () => {
    const reference = await stage.scene.consult('accepted');
    for (const who of ['otherTeacher', 'otherWorker', 'neighbour'] as const) {
      const client = await stage.woken.as(stage.scene.ids[who]);
      const [theirs, none] = await Promise.all([
        client.get(changesOf(reference)),
        client.get(changesOf('MCK-26-999999')),
      ]);
      const words = ({ html, status }: typeof theirs) => [
        status,
        html.replaceAll(/nonce="[^"]+"|[0-9a-f]{10}\b|value="[^"]+"/g, ''),
      ];
      expect(theirs.status).toBe(404);
      expect(words(theirs)).toEqual(words(none));
    }
  });

  test('by HEAD', async () => {
    const client = await stage.woken.as(stage.scene.ids.officer);
    expect((await client.send('HEAD', '/queue/changes')).status).toBe(405);
  });
});

test('of more than six of one person the oldest gives way, and nobody else’s', async () => {
  const { listener: another } = await stage.listen('manager', '/queue/changes', stage.looking);
  const client = await stage.looking.as(stage.scene.ids.adviser);
  const listeners = [];
  for (let i = 0; i < 7; i++) listeners.push(await stage.begin(client, '/queue/changes'));
  expect((await listeners[0]!.next('ended')).data).toBe('elsewhere');
  await listeners[0]!.over;
  for (const listener of [another, ...listeners.slice(1)]) await listener.next('beat');
});
