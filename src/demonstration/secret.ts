import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Connection } from '#db/client.ts';

/**
 * The key that signs the demonstration's session cookies: made once and kept beside the data, so that people stay
 * signed in over a restart. Production brings its own.
 */
export async function demonstrationSecret(connection: Connection): Promise<string> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await sql`create table if not exists demonstration (secret text not null, one boolean primary key default true check (one))`;
    await sql`insert into demonstration (secret) values (${randomBytes(32).toString('hex')}) on conflict do nothing`;
    const [row] = await sql<[{ secret: string }]>`select secret from demonstration`;
    return row.secret;
  } finally {
    await sql.end();
  }
}
