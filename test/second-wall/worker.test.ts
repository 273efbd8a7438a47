import { sql as query } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worker } from '#db/client.ts';
import { keepHouse } from '#src/housekeeping/keep-house.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

test('the worker forgets sessions that have long been over, and keeps the others', async () => {
  const rows = [
    { id_hash: 'ended long ago', seen: 50, ended: 40 },
    { id_hash: 'left long ago', seen: 50, ended: null },
    { id_hash: 'ended lately', seen: 50, ended: 2 },
    { id_hash: 'open', seen: 0, ended: null },
  ];
  for (const { id_hash, seen, ended } of rows) {
    await portal.sql`insert into sign_in_session (id_hash, data, started_at, seen_at, ended_at)
      values (${id_hash}, '{}', now() - interval '60 days', now() - make_interval(days => ${seen}),
        now() - make_interval(days => ${ended}))`;
  }
  await keepHouse(portal.database);
  const left = await portal.sql`select id_hash from sign_in_session order by 1`;
  expect(left.map(({ id_hash }) => id_hash)).toEqual(['ended lately', 'open']);
});

test('the worker makes the months of readings to come, shut like the table itself, once', async () => {
  await portal.sql`drop table ${portal.sql(await nextMonth())}`;
  await keepHouse(portal.database);
  await keepHouse(portal.database);
  const [made] = await portal.sql`select relrowsecurity and relforcerowsecurity as shut from pg_class
    where relname = ${await nextMonth()}`;
  expect(made).toEqual({ shut: true });
});

test.each(['child', 'consultation', 'reading', 'person', 'membership'])(
  'the worker reads no %s',
  async (table) => {
    const read = portal.database.transaction(worker, (db) =>
      db.execute(query`select from ${query.identifier(table)}`),
    );
    await expect(read).rejects.toThrow();
  },
);

async function nextMonth(): Promise<string> {
  const [row] = await portal.sql`
    select 'reading_' || to_char(now() at time zone 'UTC' + interval '1 month', 'YYYY_MM') as name`;
  return row!.name;
}
