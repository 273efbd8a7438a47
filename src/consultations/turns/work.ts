import { listed, offer, others, type Turn, type TurnFacts, WITH_VIRTUAL_SCHOOL, yours } from './facts.ts';

type Stage = {
  /** What the adviser who holds it reads when nothing else is waited for. */
  holder: (facts: TurnFacts) => Turn;
  /** What follows the adviser's name for everybody else. */
  adviser: string;
};

export const allocated = work({
  holder: ({ may }) => yours('You hold it, and give advice next.', offer(may, 'advise')),
  adviser: 'holds it and will give advice.',
});

export const adviceGiven = work({
  holder: ({ may }) =>
    yours('Advice is given. Agree who does what, or review and close.', offer(may, 'plan')),
  adviser: 'has given advice, and decides what follows.',
});

export const planInProgress = work({
  holder: (facts) => reviewing(facts) ?? lastDone(facts),
  adviser: 'will review how it went.',
});

export const inReview = work({
  holder: (facts) =>
    reviewing(facts) ?? yours('The review is recorded. Plan more, or close.', offer(facts.may, 'close')),
  adviser: 'is reviewing how it went.',
});

function lastDone({ may, reviewOn, today }: TurnFacts): Turn {
  return reviewOn && Temporal.PlainDate.compare(reviewOn, today) > 0
    ? others('Waiting for the review', 'Nothing is to be done until its day.')
    : yours('Every action is done. See what has changed.', offer(may, 'review'));
}

/** While actions are open the holder waits for them, or for the day of the review. */
function reviewing(facts: TurnFacts): Turn | undefined {
  const { may, todo, reviewOn, today } = facts;
  if (!todo.length) return undefined;
  if (reviewOn && Temporal.PlainDate.compare(reviewOn, today) <= 0) {
    return yours('The day of the review has come.', offer(may, 'review'));
  }
  return (
    ownAction(facts) ??
    others(`With ${owners(facts)}`, 'You hold it, and review it once the actions are done.')
  );
}

function work({ holder, adviser }: Stage): (facts: TurnFacts) => Turn {
  return (facts) => {
    if (facts.adviser?.isReader) return holder(facts);
    // A Virtual School's own actions are for the adviser who holds it, not for every colleague.
    const own = facts.reader === 'partner' ? ownAction(facts) : undefined;
    if (own) return own;
    if (facts.todo.length) return others(`With ${owners(facts)}`, stillOpen(facts.todo.length));
    const name = facts.adviser?.name ?? 'An adviser';
    return others(facts.reader === 'partner' ? WITH_VIRTUAL_SCHOOL : `With ${name}`, `${name} ${adviser}`);
  };
}

function ownAction({ may, todo }: TurnFacts): Turn | undefined {
  const own = may.has('complete_action') ? todo.filter(({ isReaders }) => isReaders) : [];
  const [first] = own;
  if (!first) return undefined;
  const next =
    own.length === 1
      ? `One action is yours: “${first.what}”`
      : `${own.length} actions are yours. The first is “${first.what}”`;
  return yours(next, { move: 'complete_action', todo: first });
}

const owners = ({ todo }: TurnFacts): string => listed([...new Set(todo.map(({ agency }) => agency))]);

const stillOpen = (count: number): string =>
  count === 1 ? 'One action is still to be done.' : `${count} actions are still to be done.`;
