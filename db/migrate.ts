import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Connection } from './client.ts';
import { applyPolicies } from './policies/apply.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings the database up to date, its roles and policies with it, as its owner. Two processes at once wait for each other. */
export async function migrate(connection: Connection): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('migrate'))`;
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await applyPolicies(sql);
  } finally {
    await sql.end();
  }
}
