import { randomBytes } from 'node:crypto';
import type { Connection } from '#db/client.ts';
import { letPortalIn } from '#db/let-portal-in.ts';
import { migrate } from '#db/migrate.ts';
import { dropDatabase, onServer, testServer } from '#test/support/server.ts';

type Made = { options: Connection; drop: () => Promise<void> };

/** Gives `work` a database of its own, migrated and empty, on the tests' server; gone when it ends. */
export async function withDatabase(work: (made: Made) => Promise<void>): Promise<void> {
  const server = await testServer();
  const name = `prove_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (sql) => {
    // A run of the tests that ends meanwhile leaves the server running for whoever holds this.
    await sql`select pg_advisory_lock_shared(hashtext('test server'))`;
    const drop = () => dropDatabase(sql, name);
    await sql`create database ${sql(name)} template template0`;
    try {
      const options = { ...server, database: name };
      await migrate(options);
      await letPortalIn(options);
      await work({ options, drop });
    } finally {
      await drop();
    }
  });
}
