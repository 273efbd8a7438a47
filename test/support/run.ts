import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { dropDatabase } from '#test/support/server.ts';

const prefix = 'consultation_test_';

/**
 * A run's name is the beginning of its databases' names, and a lock held for as long as it lives: databases
 * whose lock is free are left over from a run that died, on whatever machine it ran.
 */
export async function beginRun(sql: Sql): Promise<string> {
  const run = `${prefix}${process.pid}_${randomBytes(3).toString('hex')}`;
  await sql`select pg_advisory_lock(hashtext(${run}))`;
  const databases = await sql<{ run: string }[]>`
    select distinct substring(datname from ${`^${prefix}[0-9]+_[0-9a-f]+`}) as run
    from pg_database where starts_with(datname, ${prefix})`;
  for (const { run: other } of databases) {
    const [lock] = await sql`select pg_try_advisory_lock(hashtext(${other})) as free`;
    if (lock?.free) await endRun(sql, other);
  }
  return run;
}

export async function endRun(sql: Sql, run: string): Promise<void> {
  const databases = await sql`select datname from pg_database where starts_with(datname, ${`${run}_`})`;
  for (const { datname } of databases) await dropDatabase(sql, datname);
  await sql`select pg_advisory_unlock(hashtext(${run}))`;
}
