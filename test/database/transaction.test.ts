import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, type Db, nobody, openDatabase } from '#db/client.ts';
import { testDatabase } from '#test/support/database.ts';

let database: Database;
let owner: postgres.Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await testDatabase();
  drop = made.drop;
  database = openDatabase(made.options, { pool: 2, as: 'owner' });
  owner = postgres({ ...made.options, max: 1, onnotice: () => {} });
  await owner`create table mark (what text)`;
});
afterAll(async () => {
  await Promise.all([database.close(), owner.end()]);
  await drop();
});

const mark = (db: Db, what: string) => db.execute(sql`insert into mark values (${what})`);
const marks = async () => (await owner`select what from mark order by what`).map(({ what }) => what);
const pidOf = async (db: Db) =>
  (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]!.pid;

describe('a transaction', () => {
  test('whose connection is cut does nothing more, there or on the next connection', async () => {
    const work = database.transaction(nobody, async (db) => {
      await mark(db, 'before the cut');
      await owner`select pg_terminate_backend(${await pidOf(db)})`;
      await mark(db, 'after the cut').catch(() => {});
      // By now the library would have connected again under the same handle.
      await Promise.all(
        Array.from({ length: 8 }, () =>
          database.single((other) => other.execute(sql`select 1`)).catch(() => {}),
        ),
      );
      await mark(db, 'long after the cut');
    });
    await expect(work).rejects.toThrow();
    expect(await marks()).toEqual([]);
    await database.transaction(nobody, (db) => mark(db, 'the next'));
    expect(await marks()).toEqual(['the next']);
    await owner`delete from mark`;
  });

  test('that is over takes no late statement', async () => {
    let late: Db | undefined;
    await database.transaction(nobody, async (db) => {
      late = db;
    });
    await expect(mark(late!, 'late')).rejects.toThrow();
    expect(await marks()).toEqual([]);
  });

  test('in which a statement failed keeps nothing, though the work went on', async () => {
    const work = database.transaction(nobody, async (db) => {
      await mark(db, 'with a failure');
      await db.execute(sql`select 1 / 0`).catch(() => {});
    });
    await expect(work).rejects.toThrow();
    expect(await marks()).toEqual([]);
  });

  test('that is given what cannot be sent gives its connection back', async () => {
    for (let times = 0; times < 5; times++) {
      const work = database.transaction(nobody, (db) =>
        db.execute(sql`select ${sql.param(Symbol('not a value'))}`),
      );
      await expect(work).rejects.toThrow();
    }
    expect(await database.transaction(nobody, async (db) => (await pidOf(db)) > 0)).toBe(true);
  });
});
