import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#test/support/database.ts';

/** Read often, small, copied to every node of a spread database: all else is an authority's own. */
const shared = [
  'authority',
  'authority_setting',
  'agency',
  'agency_parent',
  'person',
  'identity',
  'membership',
  'sign_in_session',
  'theme',
  'resource',
];

let sql: postgres.Sql;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await testDatabase();
  sql = postgres({ ...database.options, max: 1 });
  drop = database.drop;
});
afterAll(async () => {
  await sql.end();
  await drop();
});

describe('one authority’s data can live on its own machine', () => {
  test('each table is shared by all, or has the authority first in its primary key', async () => {
    const rows = await sql<{ table: string; first: string | null }[]>`
      select c.relname as table, (
        select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;
    expect(rows.length).toBeGreaterThan(20);
    const wrong = rows.filter(
      ({ table, first }) => !shared.includes(table) && first !== 'local_authority_id',
    );
    expect(wrong).toEqual([]);
    expect(shared.filter((name) => !rows.some(({ table }) => table === name))).toEqual([]);
  });

  test('each unique constraint and unique index of theirs begins with it', async () => {
    const rows = await sql<{ table: string; index: string; first: string }[]>`
      select c.relname as table, x.relname as index, a.attname as first
      from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisunique and c.relnamespace = 'public'::regnamespace and not (c.relname = any(${shared}))`;
    expect(rows.filter(({ first }) => first !== 'local_authority_id')).toEqual([]);
  });

  test('each foreign key between two of them carries it', async () => {
    const rows = await sql<{ name: string; from: string; to: string; columns: string[] }[]>`
      select k.conname as name, f.relname as from, t.relname as to,
        (select array_agg(a.attname::text) from unnest(k.conkey) as n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n) as columns
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and not (t.relname = any(${shared}))`;
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ columns }) => columns[0] !== 'local_authority_id')).toEqual([]);
  });
});
