import type { Status } from './statuses.ts';
import { offer, others, type Turn, type TurnFacts, yours } from './turns/facts.ts';
import { submitted, unallocated, waiting } from './turns/triage.ts';
import { adviceGiven, allocated, inReview, planInProgress } from './turns/work.ts';

export type { Todo, Turn, TurnFacts } from './turns/facts.ts';
export { listed } from './turns/facts.ts';

const ended = (heading: string) => (): Turn => others(heading, '');

const turns: Record<Status, (facts: TurnFacts) => Turn> = {
  draft: () => yours('Finish the request and send it.'),
  submitted,
  information_requested: waiting,
  accepted: unallocated,
  allocated,
  advice_given: adviceGiven,
  plan_in_progress: planInProgress,
  in_review: inReview,
  closed: ({ may, feedbackGiven }) =>
    may.has('give_feedback') && !feedbackGiven
      ? { ...yours('Tell the Virtual School how it went.', offer(may, 'give_feedback')), heading: 'Closed' }
      : others('Closed', ''),
  signposted: ended('Ended: other help was pointed to'),
  redirected: ended('Ended: sent to another service'),
  declined: ended('Ended: not taken on'),
  withdrawn: ended('Ended: withdrawn'),
  merged: ended('Ended: joined with another request'),
};

/** Whose turn it is, and what this reader does next. */
export function turnOf(facts: TurnFacts): Turn {
  return turns[facts.status](facts);
}
