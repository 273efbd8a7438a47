import type { Action } from '#src/consultations/consultation.ts';
import { newId } from '#src/web/ids.ts';
import type { Fields } from '#test/support/form.ts';
import { type Consult, inAWeek } from '../world/consult.ts';
import type { Around, Step } from './noun.ts';

type Web = (record: Consult & { twin?: Consult }, around: Around) => Step[];

const version = '1';
const at = ({ reference }: Consult, page: string) => `/consultations/${reference}/${page}`;

/** The page of the form, and the form sent. */
const form =
  (page: string, fields: (...given: Parameters<Web>) => Fields): Web =>
  (record, around) => [
    { get: at(record, page) },
    { post: at(record, page), fields: { key: newId(), version, ...fields(record, around) } },
  ];
/** One press, without a page. */
const press =
  (page: (...given: Parameters<Web>) => string, fields: () => Fields): Web =>
  (record, around) => [{ post: at(record, page(record, around)), fields: fields() }];

/** What is selected in the queue: on the page of its form too, where it asks for anything. */
const selected =
  (page: string, fields?: () => Fields): Web =>
  ({ reference }) => [
    ...(fields ? [{ get: `/queue/${page}?c=${reference}` }] : []),
    { post: `/queue/${page}`, fields: { c: reference, ...fields?.() } },
  ];

/** Each move at the portal, with all that its form asks. An action is completed by its own address. */
export const webOf: Partial<Record<Action, Web>> = {
  accept: press(
    () => 'acceptance',
    () => ({ version }),
  ),
  ask_for_information: form('information-request', (_, { places }) => ({
    ...{ whom: places.guest, question: 'Which days?', audience: 'all' },
  })),
  answer: form('answer', () => ({ answer: 'Mondays', audience: 'all' })),
  signpost: form('signposting', () => ({ words: 'This may help' })),
  redirect: form('redirection', () => ({ service: 'The invented SEND team', words: 'Ring them' })),
  decline: form('declining', () => ({ reason: 'Not about a child with a social worker' })),
  merge: form('merger', ({ twin }) => ({ into: twin!.reference })),
  take: press(
    () => 'taking',
    () => ({ version }),
  ),
  allocate: form('allocation', (_, { places }) => ({ adviser: places.newAdviser.personId, reason: '' })),
  advise: form('advice', () => ({ body: 'Begin with the bus.', audience: 'all' })),
  plan: form('actions', (_, { places }) => ({
    ...{ what: 'Agree a meeting point', owner: places.guest },
    ...inAWeek('dueOn'),
  })),
  review: form('review', () => ({ words: 'Fewer late marks', next: 'ready_to_close' })),
  carry_on: form('review', () => ({ words: 'Fewer late marks', next: 'carry_on' })),
  close: form('closure', () => ({ outcome: 'plan_agreed', words: 'The school goes on with it.' })),
  // Who held it once is told who has it now.
  release: (record) => [{ post: '/queue/release', fields: { c: record.reference }, unknown: 409 }],
  snooze: selected('snooze', () => ({ why: 'It can wait', ...inAWeek('until') })),
  wake: selected('waking'),
  flag: selected('flag', () => ({ why: 'See this' })),
  unflag: selected('unflagging'),
  reopen: form('reopening', () => ({ reason: 'It has begun again' })),
  withdraw: form('withdrawal', () => ({ reason: 'It is not needed any more' })),
  give_feedback: form('feedback', () => ({ score: '4', words: '' })),
  post: press(
    () => 'entries',
    () => ({ key: newId(), audience: 'all', body: 'A message' }),
  ),
  book_meeting: form('meetings', () => ({
    ...{ start: '3:30pm', minutes: '45', place: 'Room 4', note: '' },
    ...inAWeek('date'),
  })),
  invite: form('parties', (_, { places }) => ({ agency: places.newcomer })),
  end_invitation: press(
    (_, { places }) => `parties/${places.guest}/ending`,
    () => ({}),
  ),
};
