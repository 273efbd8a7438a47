import type { Figures } from '#src/attendance/queries.ts';
import type { Office, School, Worker } from '../../county/county.ts';
import { indexFrom } from '../../county/school-days.ts';
import { type DayNumber, dateOf } from '../../days.ts';
import { doneWords } from '../../phrases/general/closing.ts';
import { afterReview } from '../../phrases/general/tails.ts';
import { themesOfChildren } from '../../phrases/index.ts';
import { ofSettings } from '../../phrases/settings.ts';
import type { Random } from '../../random.ts';
import { sayMore, sayOne, saySome } from '../../speak.ts';
import { currentParties, type Doer, move, newId, type Turn, write } from '../case.ts';
import { figuresBefore, hasImproved } from '../figures.ts';
import { holder, ofCare, ofSchool } from '../who.ts';
import { suiting } from '../words.ts';

export function advise(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const doer = holder(turn);
  const phrases = told.plot.child ? themesOfChildren[told.plot.theme]?.phrases.advice : ofSettings.advice;
  const body = saySome(random, phrases ?? [], random.whole(2, 3), told.words, suiting(told.plot)).join(
    '\n\n',
  );
  write(turn, doer, { kind: 'advice', audience: 'all', body });
  move(turn, 'advise', doer);
  told.row.answeredAt ??= at;
  told.row.dueOn = null;
  told.row.nearOn = null;
}

/** Gives each agency that takes part one or two dated actions. */
export function plan(turn: Turn, random: Random): void {
  const { told } = turn;
  const doer = holder(turn);
  const steps = told.plot.child ? themesOfChildren[told.plot.theme]?.phrases.steps : ofSettings.steps;
  const owners: [Doer | null, readonly string[], number][] = [
    [ofSchool(turn), steps?.school ?? [], random.whole(1, 2)],
    [ofCare(turn), steps?.care ?? [], random.whole(1, 2)],
    [doer, steps?.adviser ?? [], 1],
  ];
  let minutes = 0;
  for (const [owner, phrases, many] of owners) {
    if (!owner) continue;
    for (const what of saySome(random, phrases, many, told.words, suiting(told.plot))) {
      addAction({ ...turn, at: turn.at.add({ minutes }) }, random, doer, owner.office, what);
      minutes += random.whole(2, 4);
    }
  }
}

function addAction(turn: Turn, random: Random, doer: Doer, office: Office, what: string): void {
  const { told, step, at } = turn;
  const { days } = told.county.byKey.get('quillbrook') as School;
  const due = days.all[indexFrom(days, step.day) + random.whole(4, 20)] as DayNumber;
  const { localAuthorityId, id: consultationId } = told.row;
  const row = {
    ...{ localAuthorityId, consultationId, id: newId(told, at, `action ${what}`), agencyId: office.id, what },
    ...{
      dueOn: dateOf(due),
      plannedBy: doer.person.id,
      plannedAt: at,
      doneAt: null,
      doneBy: null,
      doneWords: null,
    },
  };
  told.actions.push({ row, office });
  told.world.action.push(row);
  move(turn, 'plan', doer, { after: { actionId: row.id } });
}

/** The next open action that somebody who still takes part can do. */
export function completeAction(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const current = new Set(currentParties(told, at).map(({ office }) => office.id));
  const open = told.actions
    .filter(({ row, office }) => !row.doneAt && current.has(office.id))
    .sort((a, b) => Temporal.PlainDate.compare(a.row.dueOn, b.row.dueOn))[0];
  if (!open) return;
  const { row, office } = open;
  const person = [holder(turn), ofSchool(turn), ofCare(turn)].find(
    (doer) => doer?.office.id === office.id,
  )?.person;
  const doer = { office, person: person ?? (office.people[0] as Worker) };
  move(turn, 'complete_action', doer, { after: { actionId: row.id } });
  row.doneAt = at;
  row.doneBy = doer.person.id;
  row.doneWords = sayOne(random, doneWords, { parent: 'family', ...told.words }) || null;
}

export function review(turn: Turn, random: Random): void {
  const { told, step, at } = turn;
  const { plot, marks } = told;
  const doer = holder(turn);
  const figures = plot.child && figuresBefore(plot.child, marks, step.day);
  const phrases = plot.child ? themesOfChildren[plot.theme]?.phrases : ofSettings;
  told.improved =
    plot.better && (plot.child === null || hasImproved(told.row.figuresAtStart as Figures, figures));
  const suits = suiting(plot);
  const first = sayOne(
    random,
    (told.improved ? phrases?.better : phrases?.same) ?? [],
    told.words,
    (text) =>
      suits(text) && !told.said.includes(text) && !(figures?.suspensions && /no suspension/i.test(text)),
  );
  told.said.push(first);
  const words = sayMore(random, [[first], afterReview], told.words, suits);
  const id = newId(told, at, 'review');
  const { localAuthorityId, id: consultationId } = told.row;
  told.world.review.push({
    ...{ localAuthorityId, consultationId, id, heldOn: dateOf(step.day), words, figures },
    nextOn: random.chance(0.5) ? dateOf(step.day + random.pick([21, 28, 35])) : null,
    ...{ personId: doer.person.id, recordedAt: at },
  });
  move(turn, 'review', doer, { after: { reviewId: id } });
}
