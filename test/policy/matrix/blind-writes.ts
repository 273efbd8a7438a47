import { sql } from 'drizzle-orm';
import { type Connection, openDatabase } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import type { World } from './world/world.ts';

/**
 * A statement that names no row is held by no policy for reading: what each role touches by one, in each table that it
 * may change. In words, wherever that is more than the role can see.
 */
export async function blindWrites(
  { world, connection }: { world: World; connection: Connection },
  only: (role: Role) => boolean = () => true,
): Promise<string[]> {
  const database = openDatabase(connection, { pool: 1 });
  const found: string[] = [];
  try {
    for (const me of Object.values(world.places.me)) {
      if (!only(me.role)) continue;
      const undone = new Error('undone');
      await database
        .transaction(me, async (db) => {
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

// A column set to its default reads nothing; where a constraint minds, the table's next column is tried.
const attempt = `do $$
declare
  place record;
  seen bigint;
  touched bigint;
  more text[] := '{}';
begin
  for place in
    select c.relname as name, a.attname as col from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and a.attnum > 0
      and has_column_privilege(c.oid, a.attnum, 'update') and has_column_privilege(c.oid, a.attnum, 'select')
  loop
    execute format('select count(*) from %I', place.name) into seen;
    begin
      execute format('update %I set %I = default', place.name, place.col);
      get diagnostics touched = row_count;
      if touched > seen and not place.name = any (more) then more := more || place.name; end if;
      raise exception using errcode = 'TRIED';
    exception when others then null;
    end;
  end loop;
  perform set_config('tried.more', array_to_string(more, ', '), true);
end $$`;
