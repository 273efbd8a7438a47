import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { letPortalIn } from '#db/let-portal-in.ts';
import { migrate } from '#db/migrate.ts';
import type { Say } from '../figures.ts';
import { fillNation, recipe, type Sizes } from './fill-nation.ts';

/**
 * The database of the invented nation of these sizes: the one that is there, brought up to date, or one made now. It has
 * its name only once it is whole; those of another recipe with as many consultations and authorities are dropped.
 */
export async function nationOn(server: Connection, sizes: Sizes, say: Say): Promise<Connection> {
  const { consultations, authorities } = sizes;
  const size = `consultation_bench_${consultations}_of_${authorities}`;
  const name = `${size}_${createHash('sha256').update(recipe(sizes)).digest('hex').slice(0, 8)}`;
  const sql = postgres({ ...server, max: 1, onnotice: () => {} });
  const connection = { ...server, database: name };
  try {
    await sql`select pg_advisory_lock(hashtext(${size}))`;
    const there = await sql<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${`${size}_`})`;
    if (there.some(({ datname }) => datname === name)) {
      await ready(connection);
      return connection;
    }
    for (const { datname } of there) await sql`drop database ${sql(datname)} with (force)`;
    say(`Making a nation of ${consultations} consultations: about six minutes for a million, once.`);
    const draft = `${name}_draft`;
    await sql`create database ${sql(draft)}`;
    await ready({ ...server, database: draft });
    await fillNation({ ...server, database: draft }, sizes, say);
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
    return connection;
  } finally {
    await sql.end();
  }
}

async function ready(connection: Connection): Promise<void> {
  await migrate(connection);
  await letPortalIn(connection);
}
