import type { Sql } from 'postgres';
import type { Connection } from '#db/client.ts';
import { dropDatabase, onServer } from '#test/support/server.ts';

/**
 * Makes a database for others to be copied from, unless it is there. Of several processes that want it at
 * once the first makes it and the others wait; one that fails leaves nothing, and the next tries again.
 * Nobody can connect to the finished template, so a copy never finds it in use.
 */
export async function madeTemplate(
  server: Connection,
  name: string,
  from: string,
  fill: (draft: Connection) => Promise<unknown>,
): Promise<void> {
  await onServer(server, async (sql) => {
    if (await exists(sql, name)) return;
    // One lock for all templates of all runs: migrations create roles, which belong to the whole server.
    await sql`select pg_advisory_lock(hashtext('test templates'))`;
    if (await exists(sql, name)) return;
    const draft = `${name}_draft`;
    await dropDatabase(sql, draft);
    await sql`create database ${sql(draft)} template ${sql(from)}`;
    await fill({ ...server, database: draft });
    await sql`alter database ${sql(draft)} allow_connections false`;
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
  });
}

async function exists(sql: Sql, name: string): Promise<boolean> {
  return (await sql`select from pg_database where datname = ${name}`).count === 1;
}
