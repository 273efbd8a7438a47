import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { nobody, openDatabase } from '#db/client.ts';
import { createOften } from '#db/often.ts';
import { testDatabase } from '#test/support/database.ts';

test('a statement is prepared from its third time on', () => {
  const isOften = createOften();
  expect([1, 2, 3, 4].map(() => isOften('select 1'))).toEqual([false, false, true, true]);
  expect(isOften('select 2')).toBe(false);
});

test('what people put together fills no connection, and pushes nothing out', () => {
  const isOften = createOften();
  for (const _ of [1, 2, 3]) isOften('select 1');
  let prepared = 0;
  for (const _ of [1, 2, 3, 4]) {
    for (let n = 0; n < 1000; n++) if (isOften(`select ${n}, 'of 1000'`)) prepared++;
  }
  expect(isOften('select 1')).toBe(true);
  // Each of those prepared comes twice in all, from its third time on.
  expect(prepared).toBe(2 * 249);
});

test('a connection keeps one that comes often, and answers the same with it', async () => {
  const { options, drop } = await testDatabase();
  const database = openDatabase(options, { pool: 1 });
  const ask = (n: number) =>
    database.transaction(nobody, async (db) => {
      const [row] = await db.execute<{ twice: number }>(sql`select ${n}::int * 2 as twice`);
      return row!.twice;
    });
  const kept = () =>
    database.transaction(nobody, async (db) => {
      const rows = await db.execute(
        sql`select from pg_prepared_statements where statement like 'select $1::int * 2%'`,
      );
      return rows.length;
    });
  try {
    expect([await ask(1), await ask(2), await kept()]).toEqual([2, 4, 0]);
    expect([await ask(3), await ask(4), await kept()]).toEqual([6, 8, 1]);
  } finally {
    await database.close();
    await drop();
  }
});
