import { and, eq } from 'drizzle-orm';
import { feedback } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../queries.ts';
import { hangsOn } from './key.ts';

/** Whether it has been said how it went since it was last closed. */
export async function isFeedbackGiven({ db }: Acting, record: ConsultationRecord): Promise<boolean> {
  const { endedAt } = record;
  if (!endedAt) return false;
  const given = await db
    .select({ score: feedback.score })
    .from(feedback)
    .where(and(hangsOn(feedback, record), eq(feedback.closedAt, endedAt)));
  return given.length > 0;
}
