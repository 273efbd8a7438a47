import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/**
 * What is wrong with how the portal signs in to its database, in words for whoever set it up; null where the database's
 * own rules bind it.
 */
export async function faultOfSignIn(database: Database): Promise<string | null> {
  const [row] = await database.single((db) =>
    db.execute<{ name: string; free: boolean; owns: boolean }>(sql`
      select rolname as name, rolsuper or rolbypassrls as free,
        exists (select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owns
      from pg_roles where rolname = session_user`),
  );
  if (row!.free) return `${row!.name} is bound by no row-level security`;
  if (row!.owns) return `${row!.name} owns tables, so it could take their rules away`;
  return null;
}
