import { type Audience, entry } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Message = { key: string; audience: Audience; body: string };

/** A message in the thread, for the audience that its writer chose. */
export async function postMessage(acting: Acting, reference: string, { key, audience, body }: Message) {
  const record = await findConsultation(acting, reference, { lock: true });
  authorise(acting.ability, 'write', thing('Entry', { audience }));
  const { localAuthorityId, id } = record;
  const [written] = await acting.db
    .insert(entry)
    .values({
      localAuthorityId,
      id: key,
      consultationId: id,
      kind: 'message',
      audience,
      body,
      personId: acting.actor.personId,
      agencyId: acting.actor.agencyId,
      writtenAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: entry.id });
  if (written) {
    const typed = [{ name: 'Message', value: body }];
    await makeMove(acting, record, 'post', { audience, after: { entryId: key }, typed });
  }
  return record;
}
