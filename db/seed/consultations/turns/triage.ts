import type { Action } from '#src/consultations/consultation.ts';
import { episodeOn } from '../../children/child.ts';
import * as phrases from '../../phrases/general/triage.ts';
import { themesOfChildren } from '../../phrases/index.ts';
import type { Random } from '../../random.ts';
import { say, sayOne } from '../../speak.ts';
import { countDue, end, join, move, newId, type Turn, write } from '../case.ts';
import { chooseAdviser, holder, ofCare, ofSchool, ofVirtualSchool } from '../who.ts';
import { suiting } from '../words.ts';

export function accept(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const officer = ofVirtualSchool(turn, 'vs_officer');
  move(turn, 'accept', officer);
  const { receiving } = told.plot;
  if (receiving) {
    join(told, receiving, 'invited', at);
    const soon = { ...turn, at: at.add({ minutes: 2 }) };
    move(soon, 'invite', officer, { after: { agencyId: receiving.id } });
  }
  if (random.chance(0.5)) {
    const soon = { ...turn, at: at.add({ minutes: 4 }) };
    const words = { ...told.words, lead: told.words.lead ?? 'social worker' };
    const known = ofCare(turn)
      ? phrases.accepted
      : phrases.accepted.filter((text) => !text.includes('{lead}'));
    const body = sayOne(random, known, words);
    const entryId = write(soon, officer, { kind: 'message', audience: 'all', body });
    move(soon, 'post', officer, { after: { entryId } });
  }
}

/** Asks one party, if there is one to ask, and stops the clock. */
export function ask(turn: Turn, random: Random): void {
  const { told, step, at } = turn;
  const asked = step.asks === 'care' ? (ofCare(turn) ?? ofSchool(turn)) : (ofSchool(turn) ?? ofCare(turn));
  if (!asked) return;
  const doer = told.adviser ? holder(turn) : ofVirtualSchool(turn, 'vs_officer');
  const isCare = asked.office.id === ofCare(turn)?.office.id;
  const own = questions(turn, isCare);
  const { question, answers } = random.pick(own);
  const body = say(random, question, told.words);
  move(turn, 'ask_for_information', doer);
  write(turn, doer, { kind: 'question', audience: isCare ? 'professionals' : 'all', body });
  const { localAuthorityId, id: consultationId } = told.row;
  const pause = {
    localAuthorityId,
    consultationId,
    waitingOnId: asked.office.id,
    why: body,
    from: at,
    to: null,
  };
  told.pauses.push({ ...pause, id: newId(told, at, 'pause') });
  told.answers = answers;
  if (!told.row.answeredAt) countDue(told, at);
}

export function answer(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const pause = told.pauses.findLast(({ to }) => !to);
  if (!pause) return;
  const party = [ofSchool(turn), ofCare(turn)].find((doer) => doer?.office.id === pause.waitingOnId);
  const doer = party ?? ofVirtualSchool(turn, 'vs_officer');
  const isCare = party !== undefined && party?.office.id === ofCare(turn)?.office.id;
  const body = sayOne(random, told.answers, told.words, suiting(told.plot));
  pause.to = at;
  move(turn, 'answer', doer);
  write(turn, doer, { kind: 'answer', audience: isCare ? 'professionals' : 'all', body });
  if (!told.row.answeredAt) countDue(told, at);
}

type Asked = { question: string; answers: readonly string[] };

function questions({ told }: Turn, isCare: boolean): readonly Asked[] {
  if (isCare) return phrases.askedOfCare;
  const own = told.plot.child ? (themesOfChildren[told.plot.theme]?.phrases.asked ?? []) : [];
  const fit = own.filter(({ question, answers }) => [question, ...answers].every(suiting(told.plot)));
  return told.plot.child ? [...fit, ...fit, ...phrases.askedOfSchool] : phrases.askedOfSetting;
}

type TurningAway = Extract<Action, 'signpost' | 'redirect' | 'decline'>;

function reasons({ told, step }: Turn, action: TurningAway): readonly string[] {
  const { child, theme } = told.plot;
  if (!child) return phrases.ofSettings[action];
  if (action === 'signpost') return phrases.signposted;
  if (action === 'decline')
    return child.episodes.length ? phrases.declined.always : phrases.declined.neverKnown;
  if (theme === 'no_place') return phrases.redirected.noPlace;
  const isLookedAfter = episodeOn(child, step.day)?.type === 'looked_after';
  return isLookedAfter ? phrases.redirected.lookedAfter : phrases.redirected.always;
}

export function turnAway(turn: Turn, random: Random): void {
  const { told, at } = turn;
  const action = turn.step.action as TurningAway;
  const officer = ofVirtualSchool(turn, 'vs_officer');
  const body = sayOne(random, reasons(turn, action), told.words);
  write(turn, officer, { kind: 'message', audience: 'all', body });
  move(turn, action, officer);
  end(told, at, body);
}

export function take(turn: Turn, random: Random): void {
  const { told, step, at } = turn;
  const adviser = chooseAdviser(turn, random);
  const byManager = step.action === 'allocate';
  const doer = byManager
    ? ofVirtualSchool(turn, 'vs_manager')
    : { office: told.county.virtualSchools[told.plot.authority], person: adviser };
  move(turn, byManager ? 'allocate' : 'take', doer);
  told.adviser = adviser;
  told.row.adviserId = adviser.id;
  if (told.allocation) told.allocation.to = at;
  const { localAuthorityId, id: consultationId } = told.row;
  told.allocation = {
    ...{ localAuthorityId, consultationId, id: newId(told, at, 'allocation') },
    ...{ adviserId: adviser.id, allocatedBy: doer.person.id, from: at, to: null },
  };
  told.world.allocation.push(told.allocation);
}
