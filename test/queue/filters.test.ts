import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Many, open, setMany, shown } from '#test/queue/many.ts';

let board: Many;
beforeAll(async () => {
  board = await setMany();
});
afterAll(() => board.close());

describe('filters and search', () => {
  const without = (...names: string[]) => open.filter((name) => !names.includes(name));

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
    ['theme=&urgency=&q=&from=&to=&school=&sort=due', open],
  ])('%s', async (query, holds) => {
    const filled = query.replace(/\{(\w+)\}/g, (_, name) => board.ids[name as 'other']);
    const page = await board.manager.get(`/queue?view=team&${filled}`);
    expect(page.status).toBe(200);
    expect(board.named(page).sort()).toEqual([...holds].sort());
    if (!holds.length) expect(page.text('.empty')).toContain('matches the filters');
  });

  test('each filter that is on says what it is, and comes off by itself', async () => {
    const page = await board.manager.get(`/queue?view=team&theme=attendance&school=${board.ids.other}`);
    expect(page.texts('.filters__remove')).toEqual([
      'Remove the filter Theme: Attendance ×',
      'Remove the filter School: Pretend Hill School ×',
    ]);
    const [theme] = page.document.querySelectorAll('.filters__remove');
    const next = await board.manager.get(theme!.getAttribute('href')!.replaceAll('&amp;', '&'));
    expect(next.texts('.filters__remove')).toEqual(['Remove the filter School: Pretend Hill School ×']);
    expect(
      (await board.manager.get(page.link('Clear all filters').replaceAll('&amp;', '&'))).has('.filters__on'),
    ).toBe(false);
  });

  test('the form works without script, keeps what is on, and starts from the first page', async () => {
    const page = await board.manager.get(
      '/queue?view=team&theme=attendance&after=2026-11-24~01890000-0000-7000-8000-000000000999',
    );
    const next = await board.manager.submitFrom(page, { q: 'pretend' }, { form: '.filters__search-form' });
    expect(board.named(next)).toEqual(['other']);
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
    const page = await board.manager.get(`/queue?view=team&${query}`);
    expect(page.status).toBe(422);
    expect(page.text(`.govuk-error-summary a[href="#${field}"]`)).toContain(words);
    expect(page.find(`#${field}`).getAttribute('value')).toBe(
      new URLSearchParams(query).values().next().value,
    );
    expect(shown(page)).toHaveLength(open.length);
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
    expect((await board.manager.get(`/queue?${query}`)).status).toBe(400);
  });
});
