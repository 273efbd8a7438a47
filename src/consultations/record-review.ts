import { review } from '#db/schema/index.ts';
import type { Figures } from '#src/attendance/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { figuresNow } from './figures-now.ts';
import { makeMove, mustBeTheirs } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Reviewed = {
  key: string;
  version: number;
  words: string;
  nextOn: Temporal.PlainDate | null;
  next: 'carry_on' | 'ready_to_close';
};

/** How it stands now, beside the figures of the day; then on with the plan, or ready to be closed. */
export async function recordReview(acting: Acting, reference: string, reviewed: Reviewed): Promise<void> {
  const { key, version, words, nextOn, next } = reviewed;
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference, { lock: true });
  const typed = [{ name: 'Your review', value: words }];
  await mustBeTheirs(acting, record, 'review', { seen: version, typed });
  const { localAuthorityId, id: consultationId } = record;
  const written = await db
    .insert(review)
    .values({
      localAuthorityId,
      id: key,
      consultationId,
      heldOn: londonDay(now),
      words,
      nextOn,
      figures: (await figuresNow(acting, record)) satisfies Figures | null,
      personId: actor.personId,
      recordedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: review.id });
  if (!written.length) return;
  const moved = await makeMove(acting, record, 'review', { seen: version, after: { reviewId: key }, typed });
  if (next === 'carry_on') await makeMove(acting, { ...record, ...moved }, 'carry_on');
}
