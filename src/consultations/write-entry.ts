import { type Audience, type EntryKind, entry } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';

type Key = { localAuthorityId: string; id: string };
type Words = { key: string; kind: EntryKind; audience: Audience; body: string; resources?: string[] };

/**
 * Writes what goes with a move into the thread. `key` was made when the form was shown: false means that this form
 * has been sent before, and all that follows from it is done. The move itself asks whether the actor may.
 */
export async function writeEntry(
  { db, actor, now }: Acting,
  { localAuthorityId, id: consultationId }: Key,
  { key, ...words }: Words,
): Promise<boolean> {
  const written = await db
    .insert(entry)
    .values({
      localAuthorityId,
      id: key,
      consultationId,
      personId: actor.personId,
      agencyId: actor.agencyId,
      writtenAt: now,
      ...words,
    })
    .onConflictDoNothing()
    .returning({ id: entry.id });
  return written.length > 0;
}
