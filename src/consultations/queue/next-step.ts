import type { Reader } from '#src/policy/readers.ts';
import { londonDay, shortDate } from '#src/web/dates.ts';
import type { Status } from '../statuses.ts';

export type StepFacts = {
  status: Status;
  reader: Reader;
  endedAt: Temporal.Instant | null;
  waitingOn: { name: string; isReader: boolean } | null;
  /** Actions not done: all, and those that are the reader's agency's to do. */
  actions: number;
  ownActions: number;
};

/** Whose turn it is and what comes next, in the few words of a row. */
export function nextStep(facts: StepFacts): string {
  return steps[facts.status](facts);
}

const steps: Record<Status, (facts: StepFacts) => string> = {
  draft: () => 'To be sent',
  submitted: ({ reader }) => (reader === 'partner' ? 'Virtual School to decide' : 'Virtual School to triage'),
  information_requested: ({ waitingOn }) =>
    waitingOn?.isReader ? 'You to answer a question' : `${waitingOn?.name ?? 'Another agency'} to answer`,
  accepted: ({ reader }) =>
    reader === 'partner' ? 'Virtual School to name an adviser' : 'An adviser to take it',
  allocated: (facts) => actionsFirst(facts, 'Adviser to give advice'),
  advice_given: (facts) => actionsFirst(facts, 'Adviser to plan, review or close'),
  plan_in_progress: (facts) => actionsFirst(facts, 'Adviser to review: every action is done'),
  in_review: (facts) => actionsFirst(facts, 'Adviser to plan more or close'),
  closed: ended,
  signposted: ended,
  redirected: ended,
  declined: ended,
  withdrawn: ended,
  merged: ended,
};

function actionsFirst({ actions, ownActions, reader }: StepFacts, otherwise: string): string {
  if (ownActions) {
    return `${actionsWords(ownActions)} for ${reader === 'partner' ? 'you' : 'the Virtual School'} to do`;
  }
  return actions ? `${actionsWords(actions)} to do` : otherwise;
}

const actionsWords = (n: number) => `${n} action${n === 1 ? '' : 's'}`;

function ended({ endedAt }: StepFacts): string {
  return endedAt ? `Ended on ${shortDate(londonDay(endedAt))}` : 'Ended';
}
