import { sql } from 'drizzle-orm';
import { type Connection, openDatabase } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import type { World } from './world/world.ts';

/**
 * A statement that names no row is held by no policy for reading: what each role touches by one, in each table that it
 * may change, or in one. In words, wherever that is more than the role can see.
 */
export async function blindWrites(
  { world, connection }: { world: World; connection: Connection },
  only: (role: Role) => boolean = () => true,
  table: string | null = null,
): Promise<string[]> {
  const database = openDatabase(connection, { pool: 1 });
  const found: string[] = [];
  try {
    for (const me of Object.values(world.places.me)) {
      if (!only(me.role)) continue;
      const undone = new Error('undone');
      await database
        .transaction(me, async (db) => {
          // Every row of the world, in one statement.
          await db.execute(sql`set local statement_timeout = 0`);
          await db.execute(sql`select set_config('tried.table', ${table}, true)`);
          await db.execute(sql.raw(attempt));
          const [row] = await db.execute<{ more: string[] }>(
            sql`select string_to_array(nullif(current_setting('tried.more'), ''), ', ') as more`,
          );
          found.push(
            ...(row!.more ?? []).map((table) => `${me.role} changes more of ${table} than they can see`),
          );
          throw undone;
        })
        .catch((error) => {
          if (error !== undone) throw error;
        });
    }
    return found;
  } finally {
    await database.close();
  }
}

// A column set to a word of its type, or to its default, reads nothing; nor does taking every row away. Where a
// constraint minds, the next is tried; one that goes through is enough.
const attempt = `do $$
declare
  one record;
  seen bigint;
  touched bigint;
  tried text[] := '{}';
  more text[] := '{}';
begin
  for one in
    select c.relname::text as name, 'update ' || c.relname as what, format('update %I set %I = %s', c.relname, a.attname, word) as statement
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    cross join lateral unnest(array['default', case a.atttypid
      when 'text'::regtype then quote_literal('tried') when 'bool'::regtype then 'true' when 'timestamptz'::regtype then 'now()' end]) as word
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and a.attnum > 0
      and word is not null and has_column_privilege(c.oid, a.attnum, 'update') and has_column_privilege(c.oid, a.attnum, 'select')
    union all
    select c.relname, 'delete ' || c.relname, format('delete from %I', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and has_table_privilege(c.oid, 'delete') and has_any_column_privilege(c.oid, 'select')
  loop
    continue when one.what = any (tried) or one.name <> coalesce(nullif(current_setting('tried.table', true), ''), one.name);
    execute format('select count(*) from %I', one.name) into seen;
    begin
      execute one.statement;
      get diagnostics touched = row_count;
      raise exception using errcode = 'TRIED';
    exception
      when sqlstate 'TRIED' then
        tried := tried || one.what;
        if touched > seen and not one.name = any (more) then more := more || one.name; end if;
      when others then null;
    end;
  end loop;
  perform set_config('tried.more', array_to_string(more, ', '), true);
end $$`;
