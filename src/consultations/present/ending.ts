import { londonDay, longDate, shortDate } from '#src/web/dates.ts';
import type { Around } from '../queries/around.ts';
import type { ConsultationRecord } from '../queries.ts';
import { outcomeWords } from '../words.ts';

export const scores = [5, 4, 3, 2, 1] as const;
export const scoreWords: Record<number, string> = {
  5: 'Very helpful',
  4: 'Helpful',
  3: 'Neither helpful nor unhelpful',
  2: 'Not very helpful',
  1: 'Not helpful at all',
};

/** How it ended, and why. */
export function presentOutcome({ outcome, outcomeWords: words, endedAt }: ConsultationRecord) {
  return (
    endedAt && {
      heading: outcome ? outcomeWords[outcome] : undefined,
      words,
      on: longDate(londonDay(endedAt)),
    }
  );
}

export const presentFeedback = ({ score, words, by, givenAt }: Around['feedback'][number]) => ({
  score: scoreWords[score],
  words,
  by,
  on: shortDate(londonDay(givenAt)),
});

/** Whether the requester has said how it went since it was last closed. */
export const hasFeedback = (
  { endedAt }: ConsultationRecord,
  { feedback }: Pick<Around, 'feedback'>,
): boolean => feedback.some(({ closedAt }) => endedAt?.equals(closedAt));
