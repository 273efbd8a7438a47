import { randomBytes, randomInt } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import type { Connection } from '#db/client.ts';
import { testDatabase } from '#test/support/database.ts';
import { beginRun } from '#test/support/run.ts';
import { dropDatabase, oneConnection, onServer } from '#test/support/server.ts';
import { madeTemplate } from '#test/support/template.ts';

const { server, name: run } = inject('database');
let sql: Sql;
beforeAll(() => {
  sql = oneConnection(server);
});
afterAll(() => sql.end());

const newName = (): string => `${run}_${randomBytes(4).toString('hex')}`;

const databases = async (beginning: string): Promise<string[]> =>
  (await sql`select datname from pg_database where starts_with(datname, ${beginning})`).map(
    (row) => row.datname,
  );

function connect(connection: Connection): Sql {
  const client = postgres({ ...connection, max: 1, onnotice: () => {} });
  onTestFinished(() => client.end());
  return client;
}

const fill = (draft: Connection): Promise<unknown> =>
  onServer(draft, (client) => client`create table filled as select 1 as row`);

test('of several that want a template at once one makes it, and nobody can connect to it', async () => {
  const name = newName();
  let filled = 0;
  const make = () =>
    madeTemplate(server, name, 'template0', async (draft) => {
      filled++;
      await fill(draft);
    });
  await Promise.all([make(), make(), make(), make()]);
  expect(filled).toBe(1);
  expect(await databases(name)).toEqual([name]);
  await expect(connect({ ...server, database: name })`select 1`).rejects.toMatchObject({ code: '55000' });
});

test('a template that failed is not there, and the next tries again from nothing', async () => {
  const name = newName();
  const failing = madeTemplate(server, name, 'template0', async (draft) => {
    await fill(draft);
    throw new Error('The seed does not fit.');
  });
  await expect(failing).rejects.toThrow('The seed does not fit.');
  expect(await databases(name)).not.toContain(name);
  await madeTemplate(server, name, 'template0', fill);
  expect(await databases(name)).toEqual([name]);
});

test('every test database is a migrated copy of its own, however many are made at once', async () => {
  const made = await Promise.all([1, 2, 3, 4, 5, 6].map(() => testDatabase()));
  expect(new Set(made.map(({ name }) => name)).size).toBe(made.length);
  for (const { options, name } of made) {
    const client = connect(options);
    expect(await client`select current_database() as name`).toEqual([{ name }]);
    expect(await client`select from drizzle.__drizzle_migrations`).not.toHaveLength(0);
    await client`create table mine (row int)`;
  }
  await Promise.all(made.map(({ drop }) => drop()));
  const left = await databases(run);
  expect(made.filter(({ name }) => left.includes(name))).toEqual([]);
});

test('a run clears up after those that died, not after those that live', async () => {
  const others = `consultation_test_${randomInt(1e9)}_`;
  const [dead, live] = [`${others}dead_a`, `${others}11fe_a`];
  onTestFinished(async () => {
    await dropDatabase(sql, live);
  });
  const other = connect(server);
  await other`select pg_advisory_lock(hashtext(${`${others}11fe`}))`;
  for (const name of [dead, live]) await sql`create database ${sql(name)}`;
  const next = connect(server);
  const name = await beginRun(next);
  expect(name).not.toBe(run);
  expect(await databases(others)).toEqual([live]);
});
