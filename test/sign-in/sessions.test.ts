import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SessionStore } from '#src/web/session.ts';
import { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isIn } from './attempt.ts';
import { makePerson, type Someone } from './people.ts';

const morning = Temporal.Instant.from('2026-11-24T09:00:00Z');
let now = morning;
const later = (duration: Temporal.DurationLike) => {
  now = now.add(duration);
};
let portal: Portal;
let ada: Someone;
let client: Client;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
});
afterAll(() => portal.close());
beforeEach(async () => {
  now = morning;
  ada = await makePerson(portal.sql, 'Ada Mock', [
    { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' },
    { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' },
  ]);
  client = await portal.as(ada.personId);
});

const idOf = ({ cookies }: Client) => decodeURIComponent(cookies.get('portal')!).slice(2).split('.')[0]!;

describe('a session', () => {
  test('lasts while it is used, and 30 minutes longer', async () => {
    later({ minutes: 29 });
    expect(await isIn(client)).toBe(true);
    later({ minutes: 29, seconds: 59 });
    expect(await isIn(client)).toBe(true);
    later({ minutes: 30 });
    expect(await isIn(client)).toBe(false);
  });

  test('ends after 12 hours however busy', async () => {
    for (let used = 0; used < 28; used++) {
      later({ minutes: 25 });
      expect(await isIn(client)).toBe(true);
    }
    later({ minutes: 20 });
    expect(await isIn(client)).toBe(false);
  });

  test('says why it ended, and where one was', async () => {
    later({ hours: 1 });
    const { location } = await client.get('/your-sign-ins');
    expect(location).toBe('/sign-in?because=idle&return=%2Fyour-sign-ins');
    expect((await client.get(location!)).text('.govuk-inset-text')).toContain('30 minutes');
  });

  test('is known to the database by a hash alone, and begins only when there is something to keep', async () => {
    const [row] = await portal.sql`select id_hash from sign_in_session where person_id = ${ada.personId}`;
    expect(row!.id_hash).toBe(createHash('sha256').update(idOf(client)).digest('base64url'));
    const [before] = await portal.sql`select count(*)::int from sign_in_session`;
    const visitor = portal.anonymous();
    await visitor.get('/sign-in');
    await visitor.get('/no-such-page');
    expect(visitor.cookies.size).toBe(0);
    expect((await portal.sql`select count(*)::int from sign_in_session`)[0]).toEqual(before);
  });

  test('needs the signature of its cookie', async () => {
    const forged = new Client(portal.url, {
      portal: encodeURIComponent(`s:${idOf(client)}.${'A'.repeat(43)}`),
    });
    const plain = new Client(portal.url, { portal: idOf(client) });
    expect([await isIn(forged), await isIn(plain)]).toEqual([false, false]);
  });
});

describe('signing out', () => {
  const signOut = async () =>
    client.submitFrom(await client.get('/your-sign-ins'), {}, { form: '/sign-out' });

  test('ends the row, the cookie, and what the browser kept', async () => {
    const stolen = new Client(portal.url, Object.fromEntries(client.cookies));
    const answer = await signOut();
    expect([answer.status, answer.location]).toEqual([303, '/signed-out?provider=nowhere']);
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(client.cookies.size).toBe(0);
    expect(await isIn(stolen)).toBe(false);
    const rows =
      await portal.sql`select ended_at, data from sign_in_session where person_id = ${ada.personId}`;
    expect(rows.map(({ ended_at, data }) => [ended_at !== null, data])).toEqual([[true, {}]]);
  });

  test('is not undone by a request that was under way', async () => {
    const store = new SessionStore(portal.database, () => now);
    const id = idOf(client);
    const data = await new Promise<never>((resolve, reject) =>
      store.get(id, (error, found) => (error ? reject(error) : resolve(found as never))),
    );
    await signOut();
    await new Promise<void>((resolve, reject) =>
      store.set(id, data, (error) => (error ? reject(error) : resolve())),
    );
    const rows =
      await portal.sql`select ended_at is not null as ended, data from sign_in_session where id_hash = ${createHash('sha256').update(id).digest('base64url')}`;
    expect(rows).toEqual([{ ended: true, data: {} }]);
    const read = await new Promise((resolve) => store.get(id, (_error, found) => resolve(found)));
    expect(read).toBeNull();
  });
});

describe('your sign-ins', () => {
  test('lists one’s own, and ends another of them', async () => {
    later({ minutes: 1 });
    const library = await portal.as(ada.personId, 1);
    await portal.as(
      (
        await makePerson(portal.sql, 'Bo Mock', [
          { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' },
        ])
      ).personId,
    );
    const page = await client.get('/your-sign-ins');
    expect(page.texts('.govuk-summary-list__key')).toEqual(['This browser', 'Another browser']);
    expect(page.texts('bdi').slice(-2)).toEqual(['Larkspur Mock School', 'Teasel Mock School']);
    const answer = await client.submitFrom(page, {}, { form: '.govuk-summary-list form' });
    expect(answer.location).toBe('/your-sign-ins');
    expect([await isIn(client), await isIn(library)]).toEqual([true, false]);
  });

  test('somebody else’s is not there', async () => {
    const bo = await makePerson(portal.sql, 'Bo Mock', [
      { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' },
    ]);
    const theirs = await portal.as(bo.personId);
    const hash = createHash('sha256').update(idOf(theirs)).digest('base64url');
    expect((await client.post(`/your-sign-ins/${hash}/ending`)).status).toBe(404);
    expect(await isIn(theirs)).toBe(true);
  });

  test('ends all, by the epoch too', async () => {
    const library = await portal.as(ada.personId);
    await portal.sql`create table was as select id_hash, data from sign_in_session where person_id = ${ada.personId}`;
    later({ minutes: 1 });
    const page = await client.get('/your-sign-ins');
    const answer = await client.submitFrom(page, {}, { form: '/your-sign-ins/ending' });
    expect(answer.location).toBe('/sign-in?because=ended');
    expect(await isIn(library)).toBe(false);
    // As from a copy of the table, or by a request that wrote between the two statements.
    await portal.sql`update sign_in_session s set ended_at = null, data = was.data from was where s.id_hash = was.id_hash`;
    expect((await library.get('/your-sign-ins')).location).toBe(
      '/sign-in?because=ended&return=%2Fyour-sign-ins',
    );
    expect((await library.get('/acting')).location).toBe('/sign-in?because=ended&return=%2Facting');
    expect(await isIn(await portal.as(ada.personId))).toBe(true);
  });
});
