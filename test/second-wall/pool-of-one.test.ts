import { sql as query } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { findUsers, notTheirs, type User } from './pool-of-one/users.ts';
import { type Outcome, weather } from './pool-of-one/weather.ts';

/*
 * Fifty people over one connection at once: nobody is ever given a row of whoever had the connection before.
 * POOL_OF_ONE_REQUESTS=10000 is the long form.
 */

const total = Number(process.env.POOL_OF_ONE_REQUESTS ?? 1500);
const people = 50;
const timeouts = 5;

let portal: Portal;
let users: User[];
let locked: string;
const onStatement = new Set<() => void>();

beforeAll(async () => {
  portal = await startPortal({
    seeded: true,
    pool: 1,
    statementTimeout: 1000,
    onStatement: () => {
      for (const heard of onStatement) heard();
    },
  });
  users = await findUsers(portal, people);
  await portal.sql`create function break_off() returns trigger language plpgsql as $$ begin raise 'broken off'; end $$`;
  await portal.sql`create trigger breaks_off before insert on entry for each row when (new.body = 'Break off') execute function break_off()`;
  const [row] =
    await portal.sql`select reference from consultation where title = ${known.consultations.planInProgress.title}`;
  locked = row!.reference;
});
afterAll(() => portal?.close());

const record = (reference: string) => `/consultations/${reference}`;
const list = ({ role }: User, view: string) =>
  role.startsWith('vs_') ? `/queue?view=${view === 'open' ? 'team' : view}` : `/consultations?view=${view}`;
const listed = (html: string) =>
  [...html.matchAll(/ id="row-([A-Z0-9-]+)"/g)].map(([, reference]) => reference!).sort();

test('pages of fifty people over one connection hold nothing of anybody else', async () => {
  const { get, cancelled, stale, say } = weather(portal, onStatement);
  const all = [...new Set(users.flatMap(({ references }) => [...references]))].sort();
  const statuses = new Map<string, number>();
  const strange: string[] = [];
  const lists = new Map<string, string[]>();

  const note = (user: User, path: string, { status, html }: Outcome) => {
    statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
    strange.push(...notTheirs(html, user, path));
    const before = lists.get(`${user.name} ${path}`);
    if (status === 200 && before && String(listed(html)) !== String(before))
      strange.push(`${user.name} had another list at ${path}`);
  };

  // Alone first: what each is listed is what the tables say, all of it where it fits on one page.
  for (const user of users) {
    const [open, closed] = [list(user, 'open'), list(user, 'closed')];
    for (const path of [open, closed]) {
      const answer = await get(user, path);
      note(user, path, answer);
      lists.set(`${user.name} ${path}`, listed(answer.html));
    }
    const both = [open, closed].flatMap((path) => lists.get(`${user.name} ${path}`)!);
    if (!/ig_officer/.test(user.role) && user.references.size <= 25)
      expect(both.sort()).toEqual([...user.references].sort());
    else if (!/ig_officer/.test(user.role)) expect(both.length).toBeGreaterThanOrEqual(25);
  }

  const party = users.find(({ role, references }) => role === 'school_staff' && references.has(locked))!;
  const one = async (user: User, n: number): Promise<void> => {
    const own = [...user.references].filter((reference) => reference !== locked);
    const mine = own.length ? record(own[n % own.length]!) : '/resources';
    const others = all.filter((reference) => !user.references.has(reference));
    const theirs = others.length ? record(others[n % others.length]!) : '/';
    const someChild = [...users[n % users.length]!.children][n % 7];
    const ways: [path: string, ask: (path: string) => Promise<Outcome>][] = [
      ['/', (path) => get(user, path)],
      [list(user, 'open'), (path) => get(user, path)],
      [theirs, (path) => get(user, path)],
      [list(user, 'closed'), (path) => cancelled(user, path, 1 + ((n * 7919) % 700))],
      [mine, (path) => get(user, path)],
      [mine, (path) => stale(user, path)],
      ['/children', (path) => get(user, path)],
      [mine, (path) => cancelled(user, path, 1 + ((n * 104_729) % 700))],
      [list(user, 'closed'), (path) => get(user, path)],
      [mine, (path) => say(user, path, 'Break off')],
      [`/audit`, (path) => get(user, path)],
      [someChild ? `/children/x/${someChild}` : '/children', (path) => get(user, path)],
    ];
    const [path, ask] = ways[n % ways.length]!;
    note(user, path, await ask(path));
  };

  const holder = await portal.sql.reserve();
  await holder`begin`;
  await holder`select from consultation where reference = ${locked} for no key update`;
  try {
    const share = Math.ceil(total / users.length / 2);
    const storm = users.flatMap((user, at) =>
      [0, 1].map(async (half) => {
        for (let n = 0; n < share; n++) await one(user, at + half * share + n);
      }),
    );
    const waiting = (async () => {
      for (let n = 0; n < timeouts; n++) note(party, locked, await say(party, record(locked), 'Wait'));
    })();
    await Promise.all([...storm, waiting]);
  } finally {
    await holder`rollback`;
    holder.release();
  }

  const counted = Object.fromEntries([...statuses].sort());
  const asked = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${asked} requests of ${users.length} people over one connection: ${JSON.stringify(counted)}\n`,
  );
  expect(strange).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(total);
  for (const status of ['200', '403', '404', '409', '500', '503', 'cancelled'])
    expect(counted).toHaveProperty(status);
  expect(counted['503']).toBeGreaterThanOrEqual(timeouts);

  const left = await portal.database.single((db) =>
    db.execute(query`select current_user as role, acting.person() as person, acting.agency() as agency,
      acting.authority() as authority, acting.role() as acts, acting.reach() as reach`),
  );
  expect([...left]).toEqual([
    { role: 'portal_sign_in', person: null, agency: null, authority: null, acts: null, reach: [] },
  ]);
  const [open] =
    await portal.sql`select count(*)::int from pg_stat_activity where usename = 'portal' and datname = current_database()`;
  expect(open).toEqual({ count: 1 });
}, 1_200_000);
