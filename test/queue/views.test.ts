import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueViews } from '#src/consultations/queue/views.ts';
import { counts, type Many, open, setMany, shown } from '#test/queue/many.ts';

let board: Many;
beforeAll(async () => {
  board = await setMany();
});
afterAll(() => board.close());

describe('the views of the queue', () => {
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
    const page = await board.manager.get(`/queue?view=${view}`);
    expect(page.status).toBe(200);
    expect(board.named(page).sort()).toEqual([...holds].sort());
  });

  test('mine are those that the adviser holds', async () => {
    const adviser = await board.portal.as(board.ids.otherAdviser);
    expect(board.named(await adviser.get('/queue?view=mine'))).toEqual(['today']);
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
        const page = await board.manager.get(`/queue?view=${view}${filters}`);
        expect([view, filters, counts(page)[view]]).toEqual([view, filters, shown(page).length]);
      }
    }
  });
});

describe('orders', () => {
  test('due first, and what has no due date last', async () => {
    const order = board.named(await board.manager.get('/queue?view=unallocated&sort=due'));
    expect(order.slice(0, 3)).toEqual(['accepted', 'other', 'new']);
    expect(order.slice(3).sort()).toEqual(['care', 'school']);
  });
  test('the newest change first', async () => {
    await board.portal
      .sql`update consultation set changed_at = '2026-11-23T09:00:00.123456Z' where reference = ${board.of.planned!}`;
    expect(board.named(await board.manager.get('/queue?view=team&sort=changed'))[0]).toBe('planned');
  });
  test('the oldest request first', async () => {
    expect(board.named(await board.manager.get('/queue?view=team&sort=oldest'))[0]).toBe('other');
  });
  test('what has ended is due no more', async () => {
    expect(board.named(await board.manager.get('/queue?view=closed&sort=due'))).toHaveLength(2);
    expect((await board.manager.get('/queue/filters?view=closed')).text('#filter-sort')).not.toContain(
      'Due first',
    );
  });
});

describe('a row', () => {
  const row = async (view: string, name: string) =>
    (await board.manager.get(`/queue?view=${view}`)).text(`#row-${board.of[name]}`);

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
