import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Board, setBoard } from '#test/queue/board.ts';

let board: Board;
let clock = Temporal.Instant.from('2026-11-24T10:00:00Z');
beforeAll(async () => {
  board = await setBoard(() => clock);
});
afterAll(() => board.close());

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
const dueOf = async (reference: string) => {
  const [row] = await board.portal.sql<{ due: string | null; resume: string | null }[]>`
    select due_on::text as due, resume_status as resume from consultation where reference = ${reference}`;
  return row!;
};

/** Asked and answered, each as its own person presses the button. */
async function askAndAnswer(reference: string, asked: string, answered: string) {
  clock = at(asked);
  const officer = await board.portal.as(board.ids.officer);
  const question = { whom: board.ids.school, question: 'Which days?', audience: 'all' };
  expect((await officer.submit(`/consultations/${reference}/information-request`, question)).status).toBe(
    303,
  );
  const paused = await dueOf(reference);
  clock = at(answered);
  const teacher = await board.portal.as(board.ids.teacher);
  const answer = { answer: 'Mondays', audience: 'all' };
  expect((await teacher.submit(`/consultations/${reference}/answer`, answer)).status).toBe(303);
  return paused;
}

// Submitted on Tuesday 17 November, ten school days: Tuesday 1 December.
test.each([
  ['the same day, however late', '2026-11-24T09:00', '2026-11-24T23:59', '2026-12-01'],
  ['after midnight', '2026-11-24T09:00', '2026-11-25T00:10', '2026-12-02'],
  ['over two nights', '2026-11-24T16:00', '2026-11-26T09:00', '2026-12-03'],
  ['over a weekend, from Friday to Monday', '2026-11-27T16:00', '2026-11-30T08:00', '2026-12-02'],
  ['on a Saturday, on the Sunday', '2026-11-28T10:00', '2026-11-29T10:00', '2026-12-01'],
  ['for a whole week', '2026-11-24T10:00', '2026-12-01T10:00', '2026-12-08'],
])(
  'a question answered %s moves the due date by exactly the school days it cost',
  async (_, asked, answered, due) => {
    const reference = await board.consult('submitted', { due_on: '2026-12-01' });
    const paused = await askAndAnswer(reference, asked, answered);
    expect(paused).toEqual({ due: null, resume: 'submitted' });
    expect(await dueOf(reference)).toEqual({ due, resume: null });
    expect(await board.found(reference)).toMatchObject({ status: 'submitted' });
  },
);

test('two pauses add up', async () => {
  const reference = await board.consult('accepted', { due_on: '2026-12-01' });
  await askAndAnswer(reference, '2026-11-24T16:00', '2026-11-25T09:00');
  expect((await dueOf(reference)).due).toBe('2026-12-02');
  await askAndAnswer(reference, '2026-11-26T16:00', '2026-11-30T09:00');
  expect((await dueOf(reference)).due).toBe('2026-12-04');
});

test('asking after it was due does not hide that it is late', async () => {
  const reference = await board.consult('allocated', { due_on: '2026-12-01' });
  expect((await askAndAnswer(reference, '2026-12-03T10:00', '2026-12-08T10:00')).due).toBe('2026-12-01');
  expect((await dueOf(reference)).due).toBe('2026-12-01');
});

test('once advice is given, questions move no date', async () => {
  const reference = await board.consult('advice_given', {
    due_on: null,
    answered_at: '2026-11-23T10:00:00Z',
  });
  expect((await askAndAnswer(reference, '2026-11-24T10:00', '2026-11-26T10:00')).due).toBeNull();
  expect((await dueOf(reference)).due).toBeNull();
  expect(await board.found(reference)).toMatchObject({ status: 'advice_given' });
});

test('what was asked by one while another asked is asked once', async () => {
  clock = at('2026-11-24T10:00');
  const reference = await board.consult('submitted');
  const pages = await Promise.all(
    (['officer', 'adviser', 'manager'] as const).map(async (who) => {
      const client = await board.portal.as(board.ids[who]);
      return { client, page: await client.get(`/consultations/${reference}/information-request`) };
    }),
  );
  const question = { whom: board.ids.school, question: 'Which days are these?', audience: 'all' };
  const answers = await Promise.all(pages.map(({ client, page }) => client.submitFrom(page, question)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.text('textarea')).toBe('Which days are these?');
  const { id } = await board.found(reference);
  expect(await board.portal.sql`select from pause where consultation_id = ${id}`).toHaveLength(1);
  expect(await board.portal.sql`select from entry where consultation_id = ${id}`).toHaveLength(1);
});
