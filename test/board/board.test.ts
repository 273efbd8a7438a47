import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { escalateDue } from '#src/housekeeping/escalate-due.ts';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isOfThePage } from '#test/support/statements.ts';

let portal: Portal;
let scene: Scene;
const statements: string[] = [];

beforeAll(async () => {
  portal = await startPortal({ now: () => now, onStatement: (statement) => statements.push(statement) });
  scene = await setScene(portal.sql);
});
afterAll(() => portal.close());
beforeEach(() => portal.sql`truncate consultation, capacity cascade`);

const boardFor = async (person: keyof Scene['ids']) =>
  (await portal.as(scene.ids[person])).get('/queue/board');
type Page = Awaited<ReturnType<typeof boardFor>>;
/** What stands in the row of somebody, each number behind its words. */
const rowOf = (page: Page, name: string) => {
  const row = [...page.document.querySelectorAll('.team-board__row')].find((one) => one.text.includes(name))!;
  return Object.fromEntries(
    row
      .querySelectorAll('.team-board__figure')
      .map((cell) => [cell.getAttribute('data-label'), cell.text.trim()]),
  );
};

test('each adviser’s open work, late, near, waiting, snoozed, oldest and how full, and what nobody holds', async () => {
  const { consult, ids } = scene;
  await consult('allocated', { due_on: '2026-11-20', near_on: '2026-11-18' });
  await consult('allocated', {
    due_on: '2026-11-25',
    near_on: '2026-11-24',
    submitted_at: '2026-11-02T09:00:00Z',
  });
  await consult('allocated', { due_on: '2026-12-09', near_on: '2026-12-07' });
  await consult('information_requested', {
    due_on: null,
    adviser_id: ids.adviser,
    resume_status: 'allocated',
  });
  await consult('advice_given', { due_on: null, answered_at: '2026-11-19T09:00:00Z' });
  await consult('submitted', { due_on: '2026-11-30' });
  await consult('closed');
  await portal.sql`insert into snooze select local_authority_id, id, '2026-11-30', 'It can wait', ${ids.adviser}, now()
    from consultation where due_on = '2026-12-09'`;
  await portal.sql`insert into capacity select id, ${ids.adviser}, 4, ${ids.manager}, now() from authority where code = '999'`;

  const page = await boardFor('manager');
  expect(rowOf(page, 'Kim Example')).toEqual({
    Open: '5',
    Overdue: '1',
    'Due soon': '1',
    'Due in a week': '1',
    'Waiting on school': '1',
    'Waiting on social care': '0',
    Snoozed: '1',
    // From Monday 2 November, in a term without a closure.
    'Oldest, in school days': '16',
    'Can hold': '4',
    'How full': 'Over by 1',
  });
  expect(rowOf(page, 'Not allocated')).toMatchObject({ Open: '1', Overdue: '0', 'Due in a week': '1' });
  expect(rowOf(page, 'Ali Sample')).toMatchObject({ Open: '0', 'How full': 'Not set' });
});

test('stuck is what nothing was done in for five school days, and which waits for nobody', async () => {
  const { consult, ids } = scene;
  const still = { changed_at: '2026-11-16T09:00:00Z' };
  const stuck = await consult('allocated', { title: 'Left alone', ...still });
  await consult('information_requested', { title: 'Asked about', due_on: null, ...still });
  await consult('plan_in_progress', {
    title: 'To be done',
    due_on: null,
    answered_at: '2026-11-10T09:00:00Z',
    ...still,
  });
  await portal.sql`insert into action (local_authority_id, id, consultation_id, agency_id, what, due_on, planned_by, planned_at)
    select local_authority_id, gen_random_uuid(), id, ${ids.school}, 'Ring home', '2026-12-01', ${ids.adviser}, now() from consultation where title = 'To be done'`;
  await consult('allocated', { title: 'Put off', ...still });
  await portal.sql`insert into snooze select local_authority_id, id, '2026-11-30', 'It can wait', ${ids.adviser}, now()
    from consultation where title = 'Put off'`;
  await consult('allocated', { title: 'Noted about', ...still });
  await portal.sql`insert into event (local_authority_id, id, consultation_id, what, person_id, agency_id, at, audience)
    select local_authority_id, gen_random_uuid(), id, 'post', ${ids.officer}, ${ids.virtualSchool}, '2026-11-23T09:00:00Z', 'virtual_school'
    from consultation where title = 'Noted about'`;
  await consult('allocated', { title: 'Four school days', changed_at: '2026-11-18T09:00:00Z' });
  await consult('closed', { title: 'Over', ...still });

  const page = await boardFor('adviser');
  expect(page.texts('section[aria-labelledby="stuck"] .entries__title')).toEqual(['Left alone']);
  expect(page.text('section[aria-labelledby="stuck"] .entries')).toContain(
    'With an adviser. Nothing has been done for 6 school days, since 16 Nov 2026',
  );
  expect(page.html).toContain(`/consultations/${stuck}`);
});

test('the days of a school with a closure of its own are not counted as days on which nothing was done', async () => {
  await scene.consult('allocated', { title: 'Shut', changed_at: '2026-11-16T09:00:00Z' });
  await portal.sql`insert into closure (local_authority_id, id, agency_id, why, "from", "to")
    select id, gen_random_uuid(), ${scene.ids.school}, 'Burst boiler', '2026-11-17', '2026-11-20' from authority where code = '999'`;
  const page = await boardFor('manager');
  await portal.sql`delete from closure`;
  expect(page.text('section[aria-labelledby="stuck"]')).toContain('Nothing is stuck.');
});

test('the median wait of the term stands beside its level, without what it waited for information', async () => {
  const { consult } = scene;
  const answered = (submitted: string, at: string, more = {}) =>
    consult('advice_given', {
      urgency: 'urgent',
      service_level_days: 5,
      due_on: null,
      submitted_at: submitted,
      answered_at: at,
      ...more,
    });
  await answered('2026-11-02T09:00:00Z', '2026-11-04T09:00:00Z');
  await answered('2026-11-02T09:00:00Z', '2026-11-06T23:59:00Z');
  const paused = await answered('2026-11-02T09:00:00Z', '2026-11-13T09:00:00Z');
  await portal.sql`insert into pause (local_authority_id, id, consultation_id, waiting_on_id, why, "from", "to")
    select local_authority_id, gen_random_uuid(), id, ${scene.ids.school}, 'Which?', '2026-11-09T10:00:00Z', '2026-11-11T10:00:00Z'
    from consultation where reference = ${paused}`;
  await answered('2026-08-20T09:00:00Z', '2026-08-25T09:00:00Z');
  const page = await boardFor('manager');
  expect(page.texts('section[aria-labelledby="waits"] tbody tr')).toEqual(['Urgent 4 5 school days 2 of 3']);
});

test('an escalation is shown until it is settled with words, or what it is about is answered', async () => {
  const { consult, ids } = scene;
  const late = await consult('allocated', { title: 'Late one', due_on: '2026-11-20', near_on: '2026-11-18' });
  await consult('accepted', { title: 'Near one', due_on: '2026-11-25', near_on: '2026-11-24' });
  await consult('allocated', { title: 'Answered since', due_on: '2026-11-19', near_on: '2026-11-18' });
  await escalateDue(portal.database, now);
  await portal.sql`update consultation set answered_at = now(), due_on = null, near_on = null where title = 'Answered since'`;
  const client = await portal.as(ids.manager);
  const board = await client.get('/queue/board');
  const titles = (page: Page) => page.texts('section[aria-labelledby="escalations"] .entries__title').sort();
  expect(titles(board)).toEqual(['Late one', 'Near one']);
  expect(board.text('section[aria-labelledby="escalations"]')).toContain('Routine: 10 school days');

  const settle = [...board.document.querySelectorAll('a')].find((link) => link.text === `Settle ${late}`)!;
  const refused = await client.submit(settle.getAttribute('href')!, { words: ' ' });
  expect(refused.status).toBe(422);
  expect((await client.submit(settle.getAttribute('href')!, { words: 'I rang the school' })).status).toBe(
    303,
  );
  expect(titles(await client.get('/queue/board'))).toEqual(['Near one']);
  const [event] = await portal.sql`select what, audience, after from event where what = 'settle_escalation'`;
  expect(event).toMatchObject({
    audience: 'virtual_school',
    after: { kind: 'breach', words: 'I rang the school' },
  });
  expect((await client.get(settle.getAttribute('href')!)).status).toBe(409);

  const adviser = await portal.as(ids.adviser);
  expect((await adviser.get('/queue/board')).html).not.toContain('/settlement');
  expect((await adviser.get(settle.getAttribute('href')!)).status).toBe(403);
  const neighbour = await portal.as(ids.neighbour);
  expect((await neighbour.get(settle.getAttribute('href')!)).status).toBe(404);
  expect((await neighbour.get('/queue/board')).html).not.toContain('Near one');
});

test('the Head says how many each can hold; anything else than a whole number comes back', async () => {
  const { ids } = scene;
  const client = await portal.as(ids.manager);
  const wrong = await client.submit('/queue/capacity', { [`most-${ids.adviser}`]: 'many' });
  expect(wrong.status).toBe(422);
  expect(wrong.text('.govuk-error-summary')).toContain(
    'Kim Example: enter how many they can hold, from 0 to 500',
  );
  expect((await client.submit('/queue/capacity', { [`most-${ids.adviser}`]: '25' })).status).toBe(303);
  expect(rowOf(await client.get('/queue/board'), 'Kim Example')).toMatchObject({
    'Can hold': '25',
    'How full': '0% full',
  });
  const [event] = await portal.sql`select before, after from event where what = 'set_capacity'`;
  expect(event).toEqual({ before: { [ids.adviser]: null }, after: { [ids.adviser]: 25 } });
  expect((await (await portal.as(ids.adviser)).get('/queue/capacity')).status).toBe(403);
});

test('the board is five statements, and no party sees it', async () => {
  const client = await portal.as(scene.ids.manager);
  statements.length = 0;
  await client.get('/queue/board');
  expect(statements.filter((statement) => isOfThePage(statement.trim())).length).toBeLessThanOrEqual(5);
  for (const person of ['teacher', 'worker', 'trustStaff'] as const)
    expect((await boardFor(person)).status).toBe(403);
});
