import postgres from 'postgres';
import type { Connection } from './client.ts';

/**
 * Gives the portal's own sign-in the owner's password, where the owner needs one. For demonstrations and tests; a council
 * sets a password of its own.
 */
export async function letPortalIn(owner: Connection): Promise<void> {
  if (typeof owner.password !== 'string' || owner.password === '') return;
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    const [row] =
      await sql`select format('alter role portal password %L', ${owner.password}::text) as command`;
    await sql.unsafe(row!.command);
  } finally {
    await sql.end();
  }
}
