import { sql } from 'drizzle-orm';
import type { Database, Identity } from '#db/client.ts';
import { type Found, finding } from '#src/consultations/queue/queries/search.ts';

/** What a Virtual School's search finds, bound as the portal is. */
export async function found(database: Database, who: Identity, q: string): Promise<Found> {
  const [row] = await database.transaction(who, (db) =>
    db.execute<{ found: Found }>(sql`select ${finding({ q })} as found`),
  );
  return row!.found;
}
