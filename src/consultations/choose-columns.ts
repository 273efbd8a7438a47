import { queuePreference } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';

type Preference = { columns: string[]; shortcuts: boolean };

/** How the person has the queue laid out, from now on and wherever they sign in. */
export async function chooseColumns({ db, actor }: Acting, chosen: Preference): Promise<void> {
  await db
    .insert(queuePreference)
    .values({ localAuthorityId: actor.authorityId!, personId: actor.personId, ...chosen })
    .onConflictDoUpdate({
      target: [queuePreference.localAuthorityId, queuePreference.personId],
      set: chosen,
    });
}
