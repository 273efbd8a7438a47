import { londonDay } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import { turnOf } from '../turn.ts';
import { presentDue } from './due.ts';
import { hasFeedback } from './ending.ts';
import type { Seen } from './record.ts';
import { otherSteps, stepLink } from './steps.ts';

/** What the `whose-turn` component takes. */
export function presentTop(seen: Seen) {
  const { record, around, reader, reach, now } = seen;
  const today = londonDay(now);
  const feedbackGiven = hasFeedback(record, around);
  const may = new Set([...seen.may].filter((move) => !(move === 'give_feedback' && feedbackGiven)));
  const turn = turnOf({
    status: record.status,
    reader,
    may,
    waitingOn: record.waitingOnId
      ? {
          agency: record.waitingOnName ?? '',
          isReader: reach.includes(record.waitingOnId),
          question: record.waitingFor ?? '',
        }
      : null,
    adviser: record.adviserName
      ? { name: record.adviserName, isReader: record.adviserId === seen.personId }
      : null,
    todo: around.actions
      .filter(({ doneAt }) => !doneAt)
      .map((action) => ({ ...action, isReaders: seen.mayComplete(action) })),
    reviewOn: around.reviews.at(-1)?.nextOn ?? null,
    feedbackGiven,
    today,
  });
  const { step } = turn;
  const words = { reference: record.reference, version: record.version, reader };
  return {
    turn: turn.heading,
    yours: turn.isYours,
    next: turn.next,
    due: presentDue({ record, around, turn, due: seen.due, today }),
    action: step?.todo
      ? { text: 'Mark the action as done', href: paths.completion(record.reference, step.todo.id) }
      : step && stepLink(step.move, words),
    others: otherSteps(may, step?.move, words),
  };
}
