import { feedback } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove, mustBeTheirs } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Said = { score: number; words: string };

/** How it went, in the words of the agency that asked; once for each time that it is closed. */
export async function giveFeedback(acting: Acting, reference: string, said: Said): Promise<void> {
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference, { lock: true });
  await mustBeTheirs(acting, record, 'give_feedback');
  const written = await db
    .insert(feedback)
    .values({
      localAuthorityId: record.localAuthorityId,
      consultationId: record.id,
      // Of one that is still open nothing is kept: the move below refuses it.
      closedAt: record.endedAt ?? now,
      ...said,
      personId: actor.personId,
      givenAt: now,
    })
    .onConflictDoNothing()
    .returning({ closedAt: feedback.closedAt });
  if (written.length) {
    await makeMove(acting, record, 'give_feedback', { typed: [{ name: 'Your words', value: said.words }] });
  }
}
