import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterNames } from '#src/consultations/queue/filters.ts';
import { type Many, open, setMany } from '#test/queue/many.ts';
import type { Fields } from '#test/support/form.ts';

let board: Many;
beforeAll(async () => {
  board = await setMany();
});
afterAll(() => board.close());

const without = (...names: string[]) => open.filter((name) => !names.includes(name));

/** What somebody chooses in the form, the words that then stand above the list, and what it holds. */
const chosen: [keyof typeof said, Fields, string[]][] = [
  ['theme', { theme: 'exclusion' }, ['week']],
  ['urgency', { urgency: 'urgent' }, ['today']],
  ['status', { status: 'accepted' }, ['accepted']],
  ['school', { school: '{other}' }, ['other']],
  ['trust', { trust: '{trust}' }, without('other')],
  ['phase', { phase: 'primary' }, ['other']],
  ['district', { district: 'South Mock' }, ['other']],
  ['adviser', { adviser: '{otherAdviser}' }, ['today']],
  ['from', { from: '2026-11-17' }, without('other')],
  ['to', { to: '2026-10-05' }, ['other']],
];
const said = {
  theme: 'Theme: Exclusion risk',
  urgency: 'Urgency: Urgent',
  status: 'Status: ',
  school: 'School: Pretend Hill School',
  trust: 'Trust: Imaginary Learning Trust',
  phase: 'Phase: Primary',
  district: 'District: South Mock',
  adviser: 'Adviser: Ali Sample',
  from: 'Sent on or after: 17 Nov 2026',
  to: 'Sent on or before: 5 Oct 2026',
};

test('every filter is in the form', () => {
  expect([...Object.keys(said), 'q'].sort()).toEqual([...filterNames].sort());
});

test.each(chosen)(
  '%s, chosen in the form, narrows the list, is in the address, and comes off',
  async (name, fields, holds) => {
    const filled = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        String(value).replace(/\{(\w+)\}/, (_, id) => board.ids[id as 'other']),
      ]),
    );
    const form = await board.manager.get('/queue/filters?view=team&sort=oldest');
    const page = await board.manager.submitFrom(form, filled, { form: 'main form' });
    expect(page.status).toBe(200);
    const { searchParams } = new URL(page.url);
    expect([searchParams.get(name), searchParams.get('view'), searchParams.get('sort')]).toEqual([
      filled[name],
      'team',
      'oldest',
    ]);
    expect(board.named(page).sort()).toEqual([...holds].sort());
    expect(page.text('.filters__remove')).toContain(said[name]);

    const again = await board.manager.get(`/queue/filters?${searchParams}`);
    const control = again.find(`[name=${name}]`);
    const value = control.querySelector('option[selected]') ?? control;
    expect(value.getAttribute('value')).toBe(filled[name]);
    const off = await board.manager.get(
      page.find('.filters__remove').getAttribute('href')!.replaceAll('&amp;', '&'),
    );
    expect(board.named(off)).toHaveLength(open.length);
  },
);

test('all of them hold together', async () => {
  const all = new URLSearchParams({
    view: 'team',
    theme: 'attendance',
    urgency: 'routine',
    status: 'submitted',
    school: board.ids.school,
    trust: board.ids.trust,
    phase: 'secondary',
    district: 'North Mock',
    from: '2026-11-01',
    to: '2026-11-30',
    q: 'new request',
  });
  expect(board.named(await board.manager.get(`/queue?${all}`))).toEqual(['new']);
  for (const [name, other] of [
    ['theme', 'exclusion'],
    ['urgency', 'urgent'],
    ['status', 'accepted'],
    ['school', board.ids.other],
    ['phase', 'primary'],
    ['district', 'South Mock'],
    ['from', '2026-11-30'],
    ['q', 'accepted'],
  ] as const) {
    const changed = new URLSearchParams(all);
    changed.set(name, other);
    expect([name, board.named(await board.manager.get(`/queue?${changed}`))]).toEqual([name, []]);
  }
});

test('a school that has left its trust is of it no more', async () => {
  const path = `/queue?view=team&trust=${board.ids.trust}`;
  expect(board.named(await board.manager.get(path))).toHaveLength(open.length - 1);
  await board.portal.sql`update agency_parent set "to" = '2026-01-01' where parent_id = ${board.ids.trust}`;
  expect(board.named(await board.manager.get(path))).toEqual([]);
});
