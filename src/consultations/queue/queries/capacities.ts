import { sql } from 'drizzle-orm';
import { capacity } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';

export async function saveCapacities(
  { db, actor, now }: Acting,
  said: readonly { personId: string; most: number }[],
): Promise<void> {
  const set = { setBy: actor.personId, setAt: now };
  await db
    .insert(capacity)
    .values(said.map((one) => ({ localAuthorityId: actor.authorityId!, ...one, ...set })))
    .onConflictDoUpdate({
      target: [capacity.localAuthorityId, capacity.personId],
      set: { most: sql`excluded.most`, ...set },
    });
}
