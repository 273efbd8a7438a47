import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import type { Persona } from '#db/seed/personas.ts';
import { newId } from '#src/web/ids.ts';

/**
 * Lets the personas in through a provider of this issuer, which depends on the port it was given, besides the
 * issuers they came in through before. A persona that the seed gave no identity stays unknown.
 */
export async function linkPersonas(
  connection: Connection,
  issuer: string,
  personas: readonly Persona[],
): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction`set local role portal_migration`;
      const known = await transaction<{ person_id: string; subject: string }[]>`
        select distinct person_id, subject from identity
        where provider = 'demo' and subject in ${transaction(personas.map(({ key }) => key))}`;
      const rows = known.map((one) => ({ id: newId(), provider: 'demo', issuer, ...one }));
      if (rows.length)
        await transaction`insert into identity ${transaction(rows)} on conflict (provider, issuer, subject) do nothing`;
    });
  } finally {
    await sql.end();
  }
}
