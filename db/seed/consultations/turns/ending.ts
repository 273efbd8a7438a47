import type { OutcomeWord } from '#db/schema/consultations.ts';
import * as closing from '../../phrases/general/closing.ts';
import { afterClosing } from '../../phrases/general/tails.ts';
import * as triage from '../../phrases/general/triage.ts';
import type { Random } from '../../random.ts';
import { sayMore, sayOne } from '../../speak.ts';
import { type Case, countDue, end, move, type Turn, write } from '../case.ts';
import { asker, holder, ofVirtualSchool } from '../who.ts';
import { suiting } from '../words.ts';

const reviewed: readonly OutcomeWord[] = ['improved', 'improved', 'improved', 'plan_agreed'];
const planned: readonly OutcomeWord[] = [
  'plan_agreed',
  'plan_agreed',
  'no_change',
  'other_route',
  'moved_on',
];
const advised: readonly OutcomeWord[] = ['advice_taken', 'advice_taken', 'plan_agreed', 'other_route'];

export function close(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const doer = holder(turn);
  const outcome = random.pick(told.improved ? reviewed : told.actions.length ? planned : advised);
  const phrases = told.plot.child ? closing.closed[outcome] : closing.ofSettings[outcome];
  const body = sayMore(random, [phrases, afterClosing], told.words, suiting(told.plot));
  write(turn, doer, { kind: 'message', audience: 'all', body });
  move(turn, 'close', doer);
  end(told, at, body);
  told.row.outcome = outcome;
  if (told.allocation) told.allocation.to = at;
}

/** The agency that asked says how it was, if it still takes part. */
export function giveFeedback(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const doer = asker(turn);
  const closedAt = told.row.endedAt;
  if (!doer || !closedAt) return;
  const scores = told.improved !== false ? [5, 5, 5, 4, 4, 3] : [5, 4, 4, 3, 3, 2, 1];
  const score = random.pick(scores) as keyof typeof closing.feedback;
  const { localAuthorityId, id: consultationId } = told.row;
  const fits = told.plot.child ? closing.feedback[score] : closing.feedbackOfSettings[score];
  const words = random.chance(0.85) ? sayOne(random, fits, told.words, suiting(told.plot)) : '';
  told.world.feedback.push({
    localAuthorityId,
    consultationId,
    closedAt,
    score,
    words,
    personId: doer.person.id,
    givenAt: at,
  });
  move(turn, 'give_feedback', doer);
}

/** By the agency that asked; by triage, where that takes no part any more. */
export function withdraw(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const doer = asker(turn);
  const officer = ofVirtualSchool(turn, 'vs_officer');
  const reasons = told.plot.child ? triage.withdrawn : triage.withdrawnBySetting;
  const body = sayOne(random, reasons, told.words);
  write(turn, doer ?? officer, { kind: 'message', audience: 'all', body });
  move(turn, doer ? 'withdraw' : 'decline', doer ?? officer);
  end(told, at, body);
}

export function reopen(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const doer = ofVirtualSchool(turn, 'vs_officer');
  const body = `Reopened: ${sayOne(random, triage.reopened, told.words)}`;
  write(turn, doer, { kind: 'message', audience: 'all', body });
  move(turn, 'reopen', doer);
  told.adviser = null;
  told.allocation = null;
  told.reopenedAt = at;
  Object.assign(told.row, {
    adviserId: null,
    outcome: null,
    outcomeWords: null,
    answeredAt: null,
    endedAt: null,
  });
  countDue(told, at);
}

/** It goes on in another about the same child, where its parties now take part. */
export function merge(turn: Turn, random: Random, into: Case | null): void {
  const { told, at } = turn;
  if (!into) throw new RangeError(`${told.plot.label} has nothing to go on in`);
  const officer = ofVirtualSchool(turn, 'vs_officer');
  const body = sayOne(random, triage.merged, told.words);
  write(turn, officer, { kind: 'message', audience: 'all', body });
  move(turn, 'merge', officer);
  end(told, at, body);
  told.row.mergedIntoId = into.row.id;
}
