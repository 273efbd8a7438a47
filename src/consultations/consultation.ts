import { type Relation, relations, spoken } from './relations.ts';
import { ends, isEnd, type Status, statuses } from './statuses.ts';

type Next = Status | 'same' | 'resume';

type Move = {
  /** Who may make it. */
  by: readonly Relation[];
  /** Where it leads from each status; a status that is not named refuses it. */
  from: Partial<Record<Status, Next>>;
  /** The words for "you cannot do this now", when a status is not named. */
  refusal: string;
};

const virtualSchool: readonly Relation[] = ['officer', 'adviser', 'holder', 'manager'];
const lead: readonly Relation[] = ['holder', 'manager'];

const to = (next: Next, ...from: readonly Status[]): Partial<Record<Status, Next>> =>
  Object.fromEntries(from.map((status) => [status, next]));

const worked = ['allocated', 'advice_given', 'plan_in_progress', 'in_review'] as const;
const untriaged = ['submitted', 'information_requested', 'accepted'] as const;
const open = ['submitted', 'information_requested', 'accepted', ...worked] as const;

const moves = {
  submit: {
    by: ['requester'],
    from: to('submitted', 'draft'),
    refusal: 'This request has been submitted already.',
  },
  accept: {
    by: virtualSchool,
    from: to('accepted', 'submitted'),
    refusal: 'Only a request that is waiting for triage can be accepted.',
  },
  ask_for_information: {
    by: virtualSchool,
    from: to('information_requested', 'submitted', 'accepted', ...worked),
    refusal: 'Information can be asked for while the consultation is open and nothing is being waited for.',
  },
  answer: {
    by: ['asked', ...virtualSchool],
    from: to('resume', 'information_requested'),
    refusal: 'No information is being waited for.',
  },
  signpost: {
    by: virtualSchool,
    from: to('signposted', ...untriaged),
    refusal: 'Only a request that has not been allocated can be signposted.',
  },
  redirect: {
    by: virtualSchool,
    from: to('redirected', ...untriaged),
    refusal: 'Only a request that has not been allocated can be redirected.',
  },
  decline: {
    by: virtualSchool,
    from: to('declined', ...untriaged),
    refusal: 'Only a request that has not been allocated can be declined.',
  },
  merge: {
    by: virtualSchool,
    from: to('merged', ...untriaged),
    refusal: 'Only a request that has not been allocated can be merged with another.',
  },
  take: {
    by: ['adviser', 'manager'],
    from: to('allocated', 'accepted'),
    refusal: 'Only an accepted consultation that nobody holds can be taken.',
  },
  allocate: {
    by: ['manager'],
    from: { ...to('allocated', 'accepted'), ...to('same', ...worked) },
    refusal: 'Only an accepted or open consultation can be allocated.',
  },
  release: {
    by: lead,
    from: to('accepted', 'allocated'),
    refusal: 'Only a consultation that is held, and in which nothing was done yet, can be put back.',
  },
  snooze: {
    by: virtualSchool,
    from: to('same', ...open),
    refusal: 'Only a consultation that is open can be snoozed.',
  },
  wake: {
    by: virtualSchool,
    from: to('same', ...open),
    refusal: 'Only a consultation that is open can be woken.',
  },
  flag: {
    by: virtualSchool,
    from: to('same', ...open),
    refusal: 'Only a consultation that is open can be flagged.',
  },
  unflag: {
    by: virtualSchool,
    from: to('same', ...open, ...ends),
    refusal: 'There is no flag to take down.',
  },
  advise: {
    by: lead,
    from: {
      ...to('advice_given', 'allocated'),
      ...to('same', 'advice_given', 'plan_in_progress', 'in_review'),
    },
    refusal: 'Advice can be recorded once the consultation is allocated and until it is closed.',
  },
  plan: {
    by: lead,
    from: {
      ...to('plan_in_progress', 'allocated', 'advice_given', 'in_review'),
      ...to('same', 'plan_in_progress'),
    },
    refusal: 'Actions can be planned once the consultation is allocated and until it is closed.',
  },
  review: {
    by: lead,
    from: { ...to('in_review', 'advice_given', 'plan_in_progress'), ...to('same', 'in_review') },
    refusal: 'A review follows advice or an action plan.',
  },
  carry_on: {
    by: lead,
    from: to('plan_in_progress', 'in_review'),
    refusal: 'Only a plan that is in review can be carried on with.',
  },
  close: {
    by: lead,
    from: to('closed', ...worked),
    refusal: 'Only a consultation that an adviser is working on can be closed.',
  },
  reopen: {
    by: virtualSchool,
    from: to('accepted', 'closed', 'signposted', 'redirected', 'declined', 'withdrawn'),
    refusal:
      'Only a consultation that has ended can be reopened, and one that was merged goes on in the other.',
  },
  withdraw: {
    by: ['requester'],
    from: to('withdrawn', ...open),
    refusal: 'Only a request that is still open can be withdrawn.',
  },
  give_feedback: {
    by: ['requester'],
    from: to('same', 'closed'),
    refusal: 'Feedback is asked for when the consultation is closed.',
  },
  post: {
    by: ['requester', 'party', ...virtualSchool],
    from: to('same', ...open),
    refusal: 'This consultation has ended, so nothing more can be written in it.',
  },
  book_meeting: {
    by: virtualSchool,
    from: to('same', 'accepted', ...worked),
    refusal: 'A meeting can be booked once the request is accepted and until it is closed.',
  },
  complete_action: {
    by: ['requester', 'party', 'holder', 'manager'],
    from: to('same', 'information_requested', ...worked),
    refusal: 'Actions are completed while the consultation is being worked on.',
  },
  invite: {
    by: virtualSchool,
    from: to('same', ...open),
    refusal: 'Agencies can be invited while the consultation is open.',
  },
  end_invitation: {
    by: virtualSchool,
    from: to('same', ...open),
    refusal: 'Who takes part can be changed while the consultation is open.',
  },
} as const satisfies Record<string, Move>;

export type Action = keyof typeof moves;
export const actions = Object.keys(moves) as Action[];

export type Outcome = { to: Status } | { refused: 'not_now' | 'not_yours'; why: string };

/**
 * The one answer to "may this be done now?".
 * @param resume the status to go back to when waited-for information has come; needed by `answer` only.
 */
export function decide(status: Status, action: Action, relation: Relation, resume?: Status): Outcome {
  const move: Move = moves[action];
  if (!move.by.includes(relation)) return { refused: 'not_yours', why: whoMay(action) };
  return next(status, action, resume);
}

/** `decide` without the question who; for where the ability has answered that already. */
export function next(status: Status, action: Action, resume?: Status): Outcome {
  const move: Move = moves[action];
  const target = move.from[status];
  if (target === undefined) return { refused: 'not_now', why: move.refusal };
  if (target === 'same') return { to: status };
  if (target === 'resume') return { to: resume ?? 'submitted' };
  return { to: target };
}

/** The statuses from which a move can be made: what a list of "can be done now" is filtered by. */
export function statusesThatAllow(action: Action): Status[] {
  return Object.keys(moves[action].from) as Status[];
}

/** The moves that the machine gives to someone in this relation: what the role files grant. */
export function movesBy(relation: Relation): Action[] {
  return actions.filter((action) => (moves[action].by as readonly Relation[]).includes(relation));
}

/** While somebody else's answer is waited for, the clock of the service level stands. */
export function isWaiting(status: Status): boolean {
  return status === 'information_requested';
}

/** The clock of the service level runs until the first written advice, or an end. */
export function clockRuns(status: Status): boolean {
  return ['submitted', 'accepted', 'allocated'].includes(status);
}

/** Whom a move is for, in words. */
export function whoMay(action: Action): string {
  return `This is for ${spoken(moves[action].by)}.`;
}

export { isEnd, type Relation, relations, type Status, statuses };
