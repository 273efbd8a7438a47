import type { Action } from '#src/consultations/consultation.ts';
import type { Todo, TurnFacts } from '#src/consultations/turn.ts';

const today = Temporal.PlainDate.from('2026-11-24');
export const action = (agency: string, isReaders = false): Todo => ({
  id: agency,
  what: `What ${agency} does`,
  agency,
  dueOn: today,
  isReaders,
});
export const facts = (over: Partial<TurnFacts>): TurnFacts => ({
  status: 'submitted',
  reader: 'partner',
  may: new Set(),
  waitingOn: null,
  adviser: null,
  todo: [],
  reviewOn: null,
  feedbackGiven: false,
  today,
  ...over,
});
export const may = (...moves: Action[]) => new Set(moves);
export const held = { name: 'Kim Example', isReader: false };
export const holder = { name: 'Kim Example', isReader: true };
export const asked = { agency: 'The school', isReader: false, question: 'Which days?' };

type Case = [words: string, facts: Partial<TurnFacts>, isYours: boolean, heading: string, step?: Action];

export const cases: Case[] = [
  ['a school that has just asked', { may: may('post', 'withdraw') }, false, 'With the Virtual School'],
  [
    'an officer, of a new request',
    { reader: 'virtual_school', may: may('accept', 'decline') },
    true,
    'Waiting for triage',
    'accept',
  ],
  [
    'the school that was asked',
    { status: 'information_requested', waitingOn: { ...asked, isReader: true }, may: may('answer') },
    true,
    'It is your turn',
    'answer',
  ],
  [
    'an officer who waits for the school',
    { status: 'information_requested', reader: 'virtual_school', waitingOn: asked, may: may('answer') },
    false,
    'With The school',
    'answer',
  ],
  [
    'a team while the school is asked',
    { status: 'information_requested', waitingOn: asked },
    false,
    'With The school',
  ],
  [
    'a manager, of an accepted one',
    { status: 'accepted', reader: 'virtual_school', may: may('take', 'allocate') },
    true,
    'Waiting for an adviser',
    'allocate',
  ],
  [
    'an adviser, of an accepted one',
    { status: 'accepted', reader: 'virtual_school', may: may('take') },
    true,
    'Waiting for an adviser',
    'take',
  ],
  [
    'an officer, of an accepted one',
    { status: 'accepted', reader: 'virtual_school' },
    false,
    'Waiting for an adviser',
  ],
  [
    'the holder of a new one',
    { status: 'allocated', reader: 'virtual_school', adviser: holder, may: may('advise', 'plan') },
    true,
    'It is your turn',
    'advise',
  ],
  [
    'a colleague of the holder',
    { status: 'allocated', reader: 'virtual_school', adviser: held, may: may('advise') },
    false,
    'With Kim Example',
  ],
  [
    'a school whose request is held',
    { status: 'allocated', adviser: held },
    false,
    'With the Virtual School',
  ],
  [
    'a school with an action',
    {
      status: 'plan_in_progress',
      adviser: held,
      may: may('complete_action'),
      todo: [action('A team'), action('The school', true)],
    },
    true,
    'It is your turn',
    'complete_action',
  ],
  [
    'a school while a team has an action',
    {
      status: 'plan_in_progress',
      adviser: held,
      may: may('complete_action'),
      todo: [action('A team'), action('A team')],
    },
    false,
    'With A team',
  ],
  [
    'the holder while others act',
    {
      status: 'plan_in_progress',
      reader: 'virtual_school',
      adviser: holder,
      may: may('review'),
      todo: [action('A team'), action('The school')],
    },
    false,
    'With A team and The school',
  ],
  [
    'the holder when all is done',
    { status: 'plan_in_progress', reader: 'virtual_school', adviser: holder, may: may('review') },
    true,
    'It is your turn',
    'review',
  ],
  [
    'the holder when all is done and the review is to come',
    {
      status: 'plan_in_progress',
      reader: 'virtual_school',
      adviser: holder,
      may: may('review'),
      reviewOn: today.add({ days: 1 }),
    },
    false,
    'Waiting for the review',
  ],
  [
    'the holder on the day of the review',
    {
      status: 'plan_in_progress',
      reader: 'virtual_school',
      adviser: holder,
      may: may('review'),
      reviewOn: today,
      todo: [action('A team')],
    },
    true,
    'It is your turn',
    'review',
  ],
  [
    'the holder after the review',
    { status: 'in_review', reader: 'virtual_school', adviser: holder, may: may('close', 'review') },
    true,
    'It is your turn',
    'close',
  ],
  [
    'the requester of a closed one',
    { status: 'closed', may: may('give_feedback') },
    true,
    'Closed',
    'give_feedback',
  ],
  [
    'the requester who has said how it went',
    { status: 'closed', may: may('give_feedback'), feedbackGiven: true },
    false,
    'Closed',
  ],
  ['anyone, of one that was declined', { status: 'declined' }, false, 'Ended: not taken on'],
];
