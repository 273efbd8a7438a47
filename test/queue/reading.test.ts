import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counts, type Many, setMany, shown } from '#test/queue/many.ts';
import { isOfThePage } from '#test/support/statements.ts';

let board: Many;
beforeAll(async () => {
  board = await setMany();
});
afterAll(() => board.close());

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
    const form = await neighbour.get('/queue/filters?view=team');
    expect(form.text('#filter-school')).not.toContain('Pretend Hill');
    expect(form.text('#filter-adviser')).not.toContain('Kim Example');
    expect(shown(await neighbour.get('/queue?view=team&q=mck-26-000999'))).toEqual([]);
  });
});

describe('a page', () => {
  test.each(['/queue', '/queue?view=team&theme=attendance&q=request&sort=changed'])(
    '%s costs four statements',
    async (path) => {
      await board.manager.get(path);
      board.statements.length = 0;
      await board.manager.get(path);
      const begun = board.statements.findIndex((statement) => /^begin/i.test(statement));
      const own = board.statements.slice(begun + 1).filter(isOfThePage);
      expect(own).toHaveLength(4);
    },
  );

  test('asked for in part is the list alone, with its title and words to announce', async () => {
    const path = '/queue?view=overdue';
    const part = await board.manager.get(path, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    expect(part.headers.get('vary')).toContain('HX-Request-Type');
    expect(part.html).not.toContain('<html');
    expect(part.text('title')).toMatch(/^Overdue – Queue – /);
    expect(part.find('#list').getAttribute('data-announce')).toBe('1 consultation');
    expect(board.named(part)).toEqual(board.named(await board.manager.get(path)));
  });
});
