import type { Reader } from '#src/policy/readers.ts';
import type { Action } from '../consultation.ts';
import type { Status } from '../statuses.ts';

export type Todo = {
  id: string;
  what: string;
  agency: string;
  dueOn: Temporal.PlainDate;
  isReaders: boolean;
};

/** What the question "whose turn is it, and what next?" depends on, for one reader. */
export type TurnFacts = {
  status: Status;
  reader: Reader;
  /** The moves open to the reader now. */
  may: ReadonlySet<Action>;
  waitingOn: { agency: string; isReader: boolean; question: string } | null;
  adviser: { name: string; isReader: boolean } | null;
  /** Actions not done yet, the earliest due first. */
  todo: readonly Todo[];
  reviewOn: Temporal.PlainDate | null;
  feedbackGiven: boolean;
  today: Temporal.PlainDate;
};

export type Turn = {
  isYours: boolean;
  heading: string;
  next: string;
  /** The one thing to do now; `todo` where it is to complete an action. */
  step?: { move: Action; todo?: Todo };
};

export const WITH_VIRTUAL_SCHOOL = 'With the Virtual School';

export const yours = (next: string, step?: Turn['step']): Turn => ({
  isYours: true,
  heading: 'It is your turn',
  next,
  step,
});

export const others = (heading: string, next: string): Turn => ({ isYours: false, heading, next });

/** The first of these moves that the reader may make. */
export function offer(may: ReadonlySet<Action>, ...moves: Action[]): Turn['step'] {
  const move = moves.find((move) => may.has(move));
  return move && { move };
}

export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
