import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/start.ts';

// Nothing in it outlives a run, so it need not survive a power cut either.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The server for tests, as a user who may create databases: DATABASE_URL's, else one beside the demo's. */
export async function testServer(): Promise<Connection> {
  const url = process.env.DATABASE_URL;
  return url ? fromUrl(new URL(url)) : (await startEmbedded({ name: 'test', settings })).connection;
}

function fromUrl(url: URL): Connection {
  const mode = url.searchParams.get('sslmode');
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(mode && mode !== 'disable' && { ssl: mode as 'require' }),
  };
}

/** One connection, kept for as long as `work` lasts: its session's locks go with it, whatever happens. */
export async function onServer<T>(server: Connection, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = oneConnection(server);
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

export const oneConnection = (server: Connection): postgres.Sql =>
  postgres({ ...server, max: 1, max_lifetime: null, onnotice: () => {} });

export async function dropDatabase(sql: postgres.Sql, name: string): Promise<void> {
  await sql`drop database if exists ${sql(name)} with (force)`;
}
