import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonName } from '#test/consultations/scene.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Answer } from '#test/support/answer.ts';
import { isOfThePage } from '#test/support/statements.ts';

let board: Board;
const of: Record<string, string> = {};

beforeAll(async () => {
  board = await setBoard();
  const { consult, hang, ids, portal } = board;
  const { sql } = portal;
  of.asked = await consult('information_requested');
  of.teamAsked = await consult('information_requested');
  of.withAction = await consult('plan_in_progress', { answered_at: '2026-11-20T09:00:00Z' });
  of.teamsAction = await consult('plan_in_progress', { answered_at: '2026-11-20T09:00:00Z' });
  of.done = await consult('plan_in_progress', { answered_at: '2026-11-20T09:00:00Z' });
  of.quiet = await consult('allocated');
  of.closed = await consult('closed');
  of.others = await consult('submitted');
  of.left = await consult('allocated');
  const idOf = async (name: string): Promise<string> => (await board.found(of[name]!)).id;
  await sql`update pause set waiting_on_id = ${ids.team} where consultation_id = ${await idOf('teamAsked')}`;
  const action = {
    agency_id: ids.school,
    what: 'Ring home',
    due_on: '2026-11-30',
    planned_by: ids.adviser,
    planned_at: '2026-11-18T10:00:00Z',
  };
  await hang('action', of.withAction, action);
  await hang('action', of.teamsAction, { ...action, agency_id: ids.team });
  await hang('action', of.done, { ...action, done_at: '2026-11-20T10:00:00Z', done_by: ids.teacher });
  await sql`update consultation_party set agency_id = ${ids.other} where agency_id = ${ids.school} and consultation_id = ${await idOf('others')}`;
  await sql`update consultation_party set agency_id = ${ids.otherTeam} where agency_id = ${ids.team} and consultation_id = ${await idOf('others')}`;
  await sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${ids.school} and consultation_id = ${await idOf('left')}`;
  // The trust speaks for both of these, and must see the one consultation once.
  await sql`insert into agency_parent ${sql({ agency_id: ids.other, parent_id: ids.trust, from: '2020-01-01' })}`;
  await board.join(await idOf('quiet'), 'other', 'invited');
  await sql`update consultation set search_text = reference || ' wren fictitious invented meadows academy'`;
  await sql`update consultation set search_text = lower(search_text)`;
  await board.sync();
});
afterAll(() => board.close());

const list = async (who: PersonName, query = ''): Promise<Answer> =>
  (await board.portal.as(board.ids[who])).get(`/consultations${query}`);
const named = (page: Answer): string[] =>
  page
    .texts('.queue-row__main .reference')
    .map((reference) => Object.entries(of).find(([, known]) => known === reference)![0])
    .sort();

describe('what each takes part in', () => {
  test.each<[PersonName, string, string[]]>([
    ['teacher', 'needs_you', ['asked', 'withAction']],
    ['teacher', 'open', ['asked', 'teamAsked', 'withAction', 'teamsAction', 'done', 'quiet']],
    ['teacher', 'closed', ['closed']],
    ['otherTeacher', 'needs_you', []],
    ['otherTeacher', 'open', ['others', 'quiet']],
    ['otherTeacher', 'closed', []],
    ['worker', 'needs_you', ['teamAsked', 'teamsAction']],
    ['worker', 'open', ['asked', 'teamAsked', 'withAction', 'teamsAction', 'done', 'quiet', 'left']],
    ['otherWorker', 'open', ['others']],
    ['trustStaff', 'open', ['asked', 'teamAsked', 'withAction', 'teamsAction', 'done', 'quiet', 'others']],
    ['trustStaff', 'needs_you', []],
    ['trustStaff', 'closed', ['closed']],
  ])('a %s: %s', async (who, view, holds) => {
    const page = await list(who, `?view=${view}`);
    expect(named(page)).toEqual([...holds].sort());
    // What is hidden is not counted either.
    const current = page.find('.queue-views__link[aria-current]');
    expect(current.querySelector('.queue-views__count')!.text).toBe(String(holds.length));
    expect(page.text('.pager__words')).toBe(`${holds.length} consultation${holds.length === 1 ? '' : 's'}`);
  });

  test('open is what is shown first, with the way to ask for one', async () => {
    const page = await list('teacher');
    expect(page.text('.queue-views__link[aria-current]')).toBe('Open 6');
    expect(page.link('Request a consultation')).toBe('/requests/new');
  });

  test('the Virtual School has its queue instead', async () => {
    expect((await list('officer')).location).toBe('/queue');
  });
});

describe('search', () => {
  test('by reference, child or school, in the view', async () => {
    expect(named(await list('teacher', '?q=wren'))).toHaveLength(6);
    expect(named(await list('teacher', `?q=${of.asked}`))).toEqual(['asked']);
    expect(named(await list('teacher', `?q=${of.others}`))).toEqual([]);
    expect(named(await list('teacher', '?view=closed&q=meadows+wren'))).toEqual(['closed']);
  });
  test('is no way to learn whose child it is', async () => {
    // A trust, and a school where the child is not on roll, read the consultation but not the child.
    for (const who of ['trustStaff', 'otherTeacher'] as const) {
      expect(named(await list(who, '?q=fictitious'))).toEqual([]);
      expect(named(await list(who, `?q=${of.quiet}`))).toEqual(['quiet']);
      const row = (await list(who)).text(`#row-${of.quiet}`);
      expect(row).toContain('A child, Invented Meadows Academy');
      expect(row).not.toContain('Wren');
    }
    expect((await list('teacher')).text(`#row-${of.quiet}`)).toContain('Wren Fictitious');
  });
  test('two letters are too few', async () => {
    const page = await list('teacher', '?q=wr');
    expect(page.status).toBe(422);
    expect(page.text('.govuk-error-summary')).toContain('at least 3 letters');
  });
  test.each(['?view=team', '?after=x', '?q=a&q=b'])('%s is refused', async (query) => {
    expect((await list('teacher', query)).status).toBe(400);
  });
});

test('words are the reader’s own', async () => {
  const school = await list('teacher');
  expect(school.text(`#row-${of.asked}`)).toContain('Information asked for You to answer a question');
  expect(school.text(`#row-${of.teamAsked}`)).toContain('Make-believe Team to answer');
  expect(school.text(`#row-${of.withAction}`)).toContain('1 action for you to do');
  expect(school.text(`#row-${of.teamsAction}`)).toContain('1 action to do');
  expect((await list('otherTeacher')).text(`#row-${of.others}`)).toContain(
    'With the Virtual School Virtual School to decide',
  );
});

test('costs three statements', async () => {
  const client = await board.portal.as(board.ids.teacher);
  await client.get('/consultations?view=needs_you&q=wren');
  board.statements.length = 0;
  await client.get('/consultations?view=needs_you&q=wren');
  const begun = board.statements.findIndex((statement) => /^begin/i.test(statement));
  const own = board.statements.slice(begun + 1).filter(isOfThePage);
  expect(own).toHaveLength(3);
});
