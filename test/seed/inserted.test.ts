import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { seed } from '#db/seed/seed.ts';
import { seededDatabase } from '#test/support/database.ts';

let database: Awaited<ReturnType<typeof seededDatabase>>;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await seededDatabase();
  sql = postgres({ ...database.options, max: 1, onnotice: () => {} });
}, 120_000);
afterAll(async () => {
  await sql.end();
  await database.drop();
});

test('the database takes every row, with all its constraints', async () => {
  const [count] = await sql`select
    (select count(*)::int from consultation) as consultations,
    (select count(*)::int from child) as children,
    (select count(*)::int from resource) as resources`;
  expect(count?.consultations).toBeGreaterThan(580);
  expect(count?.children).toBeGreaterThan(1380);
  expect(count?.resources).toBe(12);
});

test('a second time changes nothing', async () => {
  const before = await sql`select count(*)::int as events from event`;
  await seed(database.options);
  expect(await sql`select count(*)::int as events from event`).toEqual(before);
});

test('every known child and consultation can be found, as it is said to be', async () => {
  for (const [key, { upn, givenName }] of Object.entries(known.children)) {
    const rows =
      await sql`select child.given_name from child join child_identifier on child_identifier.child_id = child.id
      where child_identifier.value = ${upn}`;
    expect(rows, key).toEqual([{ given_name: givenName }]);
  }
  for (const [key, { title, status }] of Object.entries(known.consultations)) {
    expect(await sql`select status from consultation where title = ${title}`, key).toEqual([{ status }]);
  }
});
