import type { Sql } from 'postgres';
import type { TestProject } from 'vitest/node';
import type { Connection } from '#db/client.ts';
import { stopEmbedded } from '#db/embedded/stop.ts';
import { beginRun, endRun } from '#test/support/run.ts';
import { oneConnection, testServer } from '#test/support/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server, and the name that all databases of this run begin with. */
    database: { server: Connection; name: string };
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { server, sql } = await join();
  const name = await beginRun(sql);
  provide('database', { server, name });
  return async () => {
    await endRun(sql, name);
    await leave(sql);
  };
}

// What a connection meets when the last one out stops the server while we come in.
const stopping = ['57P01', '57P03', 'CONNECTION_CLOSED', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'];

/** Every run holds this lock with the others, so that the last one out knows that it is. */
async function join(): Promise<{ server: Connection; sql: Sql }> {
  const server = await testServer();
  const sql = oneConnection(server);
  try {
    await sql`select pg_advisory_lock_shared(hashtext('test server'))`;
    return { server, sql };
  } catch (error) {
    await sql.end();
    if (process.env.DATABASE_URL || !stopping.includes((error as { code: string }).code)) throw error;
    return join();
  }
}

async function leave(sql: Sql): Promise<void> {
  await sql`select pg_advisory_unlock_shared(hashtext('test server'))`;
  const [lock] = await sql`select pg_try_advisory_lock(hashtext('test server')) as last`;
  if (lock?.last && !process.env.DATABASE_URL) await stopEmbedded(undefined, 'test');
  await sql.end();
}
