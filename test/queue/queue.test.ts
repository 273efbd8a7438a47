import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueViews } from '#src/consultations/queue/views.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';

let board: Board;
let manager: Client;
const of: Record<string, string> = {};

const answered = '2026-11-23T10:00:00Z';

beforeAll(async () => {
  board = await setBoard();
  const { consult, ids, portal, hang } = board;
  await portal.sql`update agency set phase = 'secondary', district = 'North Mock' where id = ${ids.school}`;
  await portal.sql`update agency set phase = 'primary', district = 'South Mock' where id = ${ids.other}`;
  await portal.sql`insert into theme ${portal.sql({ code: 'exclusion', name: 'Exclusion risk', position: '2' })}`;
  const about = (words: string) => ({ title: words, search_text: words.toLowerCase() });

  of.new = await consult('submitted', { ...about('New request'), due_on: '2026-12-08' });
  of.accepted = await consult('accepted', { ...about('Accepted one'), due_on: '2026-11-30' });
  of.late = await consult('allocated', { ...about('Late one'), due_on: '2026-11-20' });
  of.today = await consult('allocated', {
    ...about('Due today'),
    due_on: '2026-11-24',
    urgency: 'urgent',
    adviser_id: ids.otherAdviser,
  });
  of.week = await consult('allocated', {
    ...about('Due in seven days'),
    due_on: '2026-12-01',
    themes: ['exclusion'],
  });
  of.later = await consult('allocated', { ...about('Due in eight days'), due_on: '2026-12-02' });
  of.advised = await consult('advice_given', {
    ...about('Advice given late'),
    due_on: '2026-11-20',
    answered_at: answered,
  });
  of.school = await consult('information_requested', { ...about('Waiting for the school'), due_on: null });
  of.care = await consult('information_requested', { ...about('Waiting for the team'), due_on: null });
  of.review = await consult('in_review', { ...about('In review'), answered_at: answered });
  of.done = await consult('plan_in_progress', { ...about('All actions done'), answered_at: answered });
  of.planned = await consult('plan_in_progress', { ...about('An action left'), answered_at: answered });
  of.closed = await consult('closed', { ...about('Closed one'), submitted_at: '2026-09-10T09:00:00Z' });
  of.declined = await consult('declined', about('Declined one'));
  of.other = await consult('submitted', {
    ...about('Of Pretend Hill ÇA 100%'),
    search_text: 'mck-26-000999 robin pretend hill school 100%',
    setting_id: ids.other,
    submitted_at: '2026-10-05T22:30:00Z',
  });
  await portal.sql`update pause set waiting_on_id = ${ids.team!} where consultation_id = (select id from consultation where reference = ${of.care!})`;
  const action = {
    agency_id: ids.school,
    what: 'Ring home',
    due_on: '2026-11-30',
    planned_by: ids.adviser,
    planned_at: '2026-11-18T10:00:00Z',
  };
  await hang('action', of.done!, { ...action, done_at: '2026-11-20T10:00:00Z', done_by: ids.teacher });
  await hang('action', of.planned!, action);
  // Another authority's, which is nobody's here.
  await portal.sql`insert into consultation select (jsonb_populate_record(c, ${portal.sql.json({ local_authority_id: await otherAuthority(), id: crypto.randomUUID(), reference: 'OTH-26-000001', subject_kind: 'group', child_id: null, title: 'Of another authority' })}::jsonb)).* from consultation c where reference = ${of.new!}`;
  await board.sync();
  manager = await portal.as(ids.manager);
});
afterAll(() => board.close());

const otherAuthority = async () =>
  (await board.portal.sql<{ id: string }[]>`select id from authority where prefix = 'OTH'`)[0]!.id;

const shown = (page: Answer): string[] => page.texts('.queue-row__main .reference');
const named = (page: Answer) =>
  shown(page).map(
    (reference) => Object.entries(of).find(([, known]) => known === reference)?.[0] ?? reference,
  );
const counts = (page: Answer) =>
  Object.fromEntries(
    page.document
      .querySelectorAll('.queue-views__link')
      .map((link) => [
        new URLSearchParams(link.getAttribute('href')!.split('?')[1]).get('view')!,
        Number(link.querySelector('.queue-views__count')!.text),
      ]),
  );

describe('the views of the queue', () => {
  const open = [
    'new',
    'accepted',
    'late',
    'today',
    'week',
    'later',
    'advised',
    'school',
    'care',
    'review',
    'done',
    'planned',
    'other',
  ];
  test.each<[string, string[]]>([
    ['unallocated', ['new', 'accepted', 'school', 'care', 'other']],
    ['team', open],
    ['mine', []],
    ['overdue', ['late']],
    ['week', ['accepted', 'today', 'week', 'other']],
    ['school', ['school']],
    ['social_care', ['care']],
    ['review', ['review', 'done']],
    ['closed', ['closed', 'declined']],
  ])('%s', async (view, holds) => {
    const page = await manager.get(`/queue?view=${view}`);
    expect(page.status).toBe(200);
    expect(named(page).sort()).toEqual([...holds].sort());
  });

  test('mine are those that the adviser holds', async () => {
    const adviser = await board.portal.as(board.ids.otherAdviser);
    expect(named(await adviser.get('/queue?view=mine'))).toEqual(['today']);
  });

  test('each is counted as it is listed, whatever the filters', async () => {
    for (const filters of [
      '',
      '&theme=attendance',
      '&urgency=urgent',
      '&q=one',
      `&school=${board.ids.other}`,
    ]) {
      for (const view of Object.keys(queueViews)) {
        const page = await manager.get(`/queue?view=${view}${filters}`);
        expect([view, filters, counts(page)[view]]).toEqual([view, filters, shown(page).length]);
      }
    }
  });
});

describe('filters and search', () => {
  const team = [
    'new',
    'accepted',
    'late',
    'today',
    'week',
    'later',
    'advised',
    'school',
    'care',
    'review',
    'done',
    'planned',
    'other',
  ];
  const without = (...names: string[]) => team.filter((name) => !names.includes(name));

  test.each<[string, string[]]>([
    ['theme=exclusion', ['week']],
    ['theme=nothing-of-this-name', []],
    ['urgency=urgent', ['today']],
    ['status=accepted', ['accepted']],
    ['status=closed', []],
    ['phase=primary', ['other']],
    ['phase=secondary', without('other')],
    ['district=South+Mock', ['other']],
    ['school={other}', ['other']],
    ['adviser={otherAdviser}', ['today']],
    ['from=2026-11-17', without('other')],
    // Half past eleven at night in London, while summer time still held.
    ['to=2026-10-05', ['other']],
    ['from=2026-10-06&to=2026-11-16', []],
    ['theme=attendance&urgency=routine&school={other}', ['other']],
    ['q=new+request', ['new']],
    ['q=REQUEST+new', ['new']],
    ['q=mck-26-000999', ['other']],
    ['q=Robín', ['other']],
    ['q=100%25', ['other']],
    ['q=%25%25%25', []],
    ['q=_ew+request', []],
    ['q=no+such+words', []],
    ['theme=&urgency=&q=&from=&to=&school=&sort=due', team],
  ])('%s', async (query, holds) => {
    const filled = query.replace(/\{(\w+)\}/g, (_, name) => board.ids[name as 'other']);
    const page = await manager.get(`/queue?view=team&${filled}`);
    expect(page.status).toBe(200);
    expect(named(page).sort()).toEqual([...holds].sort());
    if (!holds.length) expect(page.text('.empty')).toContain('matches the filters');
  });

  test('each filter that is on says what it is, and comes off by itself', async () => {
    const page = await manager.get(`/queue?view=team&theme=attendance&school=${board.ids.other}`);
    expect(page.texts('.filters__remove')).toEqual([
      'Remove the filter Theme: Attendance ×',
      'Remove the filter School: Pretend Hill School ×',
    ]);
    const [theme] = page.document.querySelectorAll('.filters__remove');
    const next = await manager.get(theme!.getAttribute('href')!.replaceAll('&amp;', '&'));
    expect(next.texts('.filters__remove')).toEqual(['Remove the filter School: Pretend Hill School ×']);
    expect(
      (await manager.get(page.link('Clear all filters').replaceAll('&amp;', '&'))).has('.filters__on'),
    ).toBe(false);
  });

  test('the form works without script, keeps what is on, and starts from the first page', async () => {
    const page = await manager.get(
      '/queue?view=team&theme=attendance&after=2026-11-24~01890000-0000-7000-8000-000000000999',
    );
    const next = await manager.submitFrom(page, { q: 'pretend' }, { form: '.filters__form' });
    expect(named(next)).toEqual(['other']);
    expect(new URL(next.url).searchParams.get('theme')).toBe('attendance');
    expect(new URL(next.url).searchParams.has('after')).toBe(false);
  });

  test.each([
    ['q=ab', 'filter-q', 'Enter at least 3 letters or numbers'],
    [`q=${'a'.repeat(201)}`, 'filter-q', 'Search for 200 characters or fewer'],
    ['from=2026-02-30', 'filter-from', 'must be a real date'],
    ['to=soon', 'filter-to', 'must be a real date'],
    ['to=0000-01-01', 'filter-to', 'must be a real date'],
  ])('what a person may type wrongly, %s, is answered in words', async (query, field, words) => {
    const page = await manager.get(`/queue?view=team&${query}`);
    expect(page.status).toBe(422);
    expect(page.text(`.govuk-error-summary a[href="#${field}"]`)).toContain(words);
    expect(page.find(`#${field}`).getAttribute('value')).toBe(
      new URLSearchParams(query).values().next().value,
    );
    expect(shown(page)).toHaveLength(team.length);
  });

  test.each([
    'view=everything',
    'sort=random',
    'urgency=whenever',
    'status=lost',
    'school=42',
    "adviser=' or true --",
    'q=a&q=b',
    'view=team&view=mine',
    `theme=${'x'.repeat(3000)}`,
    'after=nonsense',
    'after=2026-11-24',
    'after=2026-11-24~not-an-id',
    'after=2026-13-24~01890000-0000-7000-8000-000000000999',
    'after=0000-01-01~01890000-0000-7000-8000-000000000999',
    'after=-infinity~01890000-0000-7000-8000-000000000999',
    'sort=changed&after=2026-11-24~01890000-0000-7000-8000-000000000999',
    'sort=changed&after=infinity~01890000-0000-7000-8000-000000000999',
    'after=2026-11-24~01890000-0000-7000-8000-000000000999&before=2026-11-24~01890000-0000-7000-8000-000000000999',
    'after=2026-11-24~01890000-0000-7000-8000-000000000999&after=2026-11-24~01890000-0000-7000-8000-000000000999',
  ])('what no link of the portal says, %s, is refused', async (query) => {
    expect((await manager.get(`/queue?${query}`)).status).toBe(400);
  });
});

describe('orders', () => {
  test('due first, and what has no due date last', async () => {
    const order = named(await manager.get('/queue?view=unallocated&sort=due'));
    expect(order.slice(0, 3)).toEqual(['accepted', 'other', 'new']);
    expect(order.slice(3).sort()).toEqual(['care', 'school']);
  });
  test('the newest change first', async () => {
    await board.portal
      .sql`update consultation set changed_at = '2026-11-23T09:00:00.123456Z' where reference = ${of.planned!}`;
    expect(named(await manager.get('/queue?view=team&sort=changed'))[0]).toBe('planned');
  });
  test('the oldest request first', async () => {
    expect(named(await manager.get('/queue?view=team&sort=oldest'))[0]).toBe('other');
  });
  test('what has ended is due no more', async () => {
    expect(named(await manager.get('/queue?view=closed&sort=due'))).toHaveLength(2);
    expect((await manager.get('/queue?view=closed')).text('#filter-sort')).not.toContain('Due first');
  });
});

describe('a row', () => {
  const row = async (view: string, name: string) =>
    (await manager.get(`/queue?view=${view}`)).text(`#row-${of[name]}`);

  test.each([
    [
      'overdue',
      'late',
      [
        'Late one',
        'Wren Fictitious, Invented Meadows Academy',
        'Attendance',
        'Overdue',
        'Fri 20 Nov, 2 school days late',
        'Routine: 10 school days',
        'Kim Example',
        '5 school days old',
        'Adviser to give advice',
      ],
    ],
    ['week', 'today', ['Tue 24 Nov, today', 'Urgent: 10 school days']],
    [
      'social_care',
      'care',
      ['Make-believe Team to answer', 'Clock paused', 'Since 18 November', 'Not allocated'],
    ],
    ['team', 'planned', ['1 action to do', 'Advice given', 'on 23 Nov 2026']],
    ['team', 'advised', ['Adviser to plan, review or close']],
    ['closed', 'closed', ['Ended on 20 Nov 2026']],
  ])('of %s says what is next, when, and why', async (view, name, words) => {
    const text = await row(view, name);
    for (const said of words) expect(text).toContain(said);
  });
  test('is late only when it is', async () => {
    expect(await row('week', 'today')).not.toContain('Overdue');
    expect(await row('team', 'advised')).not.toContain('Overdue');
  });
});

describe('who sees the queue', () => {
  test.each(['officer', 'adviser', 'manager'] as const)('a %s of the authority', async (who) => {
    const page = await (await board.portal.as(board.ids[who])).get('/queue?view=team');
    expect(shown(page)).toHaveLength(13);
    expect(page.html).not.toContain('OTH-26');
  });
  test.each(['teacher', 'trustStaff', 'worker'] as const)('not a %s', async (who) => {
    expect((await (await board.portal.as(board.ids[who])).get('/queue')).status).toBe(403);
  });
  test('another authority has its own alone', async () => {
    const neighbour = await board.portal.as(board.ids.neighbour);
    const page = await neighbour.get('/queue?view=team');
    expect(shown(page)).toEqual(['OTH-26-000001']);
    expect(counts(page)).toMatchObject({ team: 1, unallocated: 1, closed: 0, school: 0, mine: 0 });
    expect(page.text('#filter-school')).not.toContain('Pretend Hill');
    expect(page.text('#filter-adviser')).not.toContain('Kim Example');
    expect(shown(await neighbour.get('/queue?view=team&q=mck-26-000999'))).toEqual([]);
  });
});

describe('a page', () => {
  test.each(['/queue', '/queue?view=team&theme=attendance&q=request&sort=changed'])(
    '%s costs four statements',
    async (path) => {
      await manager.get(path);
      board.statements.length = 0;
      await manager.get(path);
      const begun = board.statements.findIndex((statement) => /^begin/i.test(statement));
      const own = board.statements
        .slice(begun + 1)
        .filter((statement) => !/set_config|^commit/i.test(statement));
      expect(own).toHaveLength(4);
    },
  );

  test('asked for in part is the list alone, with its title and words to announce', async () => {
    const path = '/queue?view=overdue';
    const part = await manager.get(path, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    expect(part.headers.get('vary')).toContain('HX-Request-Type');
    expect(part.html).not.toContain('<html');
    expect(part.text('title')).toMatch(/^Overdue – Queue – /);
    expect(part.find('#list').getAttribute('data-announce')).toBe('1 consultation');
    expect(named(part)).toEqual(named(await manager.get(path)));
  });
});
