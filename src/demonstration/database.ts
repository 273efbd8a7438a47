import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { letPortalIn } from '#db/let-portal-in.ts';
import { migrate } from '#db/migrate.ts';
import { seed } from '#db/seed/seed.ts';
import { connectionOf } from '../connection.ts';

const name = 'portal';

/** The demonstration's database, up to date and with its county: the one at `url`, or the embedded one. */
export async function demonstrationDatabase(
  url: string | undefined,
): Promise<{ connection: Connection; stop: string }> {
  const connection = url ? connectionOf(url) : await embedded();
  await migrate(connection);
  await seed(connection);
  await letPortalIn(connection);
  return { connection, stop: url ? '' : 'The database runs on; stop it with: npm run database:stop' };
}

async function embedded(): Promise<Connection> {
  const { connection } = await startEmbedded();
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await sql`create database ${sql(name)}`.catch((error: { code?: string }) => {
      // Made before, or by another process at this moment.
      if (!['42P04', '23505'].includes(error.code ?? '')) throw error;
    });
  } finally {
    await sql.end();
  }
  return { ...connection, database: name };
}
