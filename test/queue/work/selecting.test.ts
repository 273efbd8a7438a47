import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, listed, press, setFloor } from './floor.ts';

let floor: Floor;
let adviser: Client;
let manager: Client;
let references: string[];
beforeAll(async () => {
  floor = await setFloor();
  references = [];
  for (let i = 0; i < 60; i++) references.push(await floor.consult('accepted', { urgency: 'urgent' }));
  adviser = await floor.as('adviser');
  manager = await floor.as('manager');
});
afterAll(() => floor.close());

const state = 'view=unallocated&sort=oldest&urgency=urgent';
const presses = ['taking', 'release', 'waking', 'unflagging', 'watching', 'unwatching', 'selection'];
const untouched = async () => {
  const [row] = await floor.portal.sql`select (select count(*)::int from event) as events,
    (select count(*)::int from allocation) as allocations, (select count(*)::int from watch) as watches,
    (select count(*)::int from consultation where version > 1) as changed`;
  expect({ ...row }).toEqual({ events: 0, allocations: 0, watches: 0, changed: 0 });
};

describe.each(presses)('POST /queue/%s', (name) => {
  const more = name === 'selection' ? { next: 'snooze' } : {};
  test('with nothing selected shows the list as it was, and says so', async () => {
    const page = await adviser.post(`/queue/${name}`, { from: state, ...more });
    expect(page.status).toBe(422);
    expect(page.text('#list .govuk-error-message')).toContain('Select at least one consultation');
    expect(page.text('title')).toContain('Error');
    expect(listed(page)).toHaveLength(25);
    expect(page.find('#selection input[name=from]').getAttribute('value')!.replaceAll('&amp;', '&')).toBe(
      state,
    );
    await untouched();
  });

  test('with more than fifty shows the list, and says how many', async () => {
    const page = await adviser.post(`/queue/${name}`, { c: references.slice(0, 51), from: state, ...more });
    expect(page.status).toBe(422);
    expect(page.text('#list .govuk-error-message')).toContain('Select 50 consultations or fewer');
    expect(listed(page)).toHaveLength(25);
    await untouched();
  });

  test.each<[string, Record<string, string | string[]>]>([
    ['no reference', { c: 'no reference' }],
    ['a long one', { c: `MCK-26-${'0'.repeat(3000)}` }],
    ['a word of SQL', { c: "MCK-26-000001' or true --" }],
    ['an unknown field', { c: 'MCK-26-000001', adviser: 'me' }],
    ['two places to go back to', { c: 'MCK-26-000001', from: [state, state] }],
    ['a place that is none', { c: 'MCK-26-000001', from: 'view=everything' }],
    ['a place without end', { c: 'MCK-26-000001', from: `q=${'x'.repeat(3000)}` }],
  ])('with %s is no form of the portal', async (_, fields) => {
    const answer = await adviser.post(`/queue/${name}`, { from: state, ...more, ...fields });
    expect([400, 422]).toContain(answer.status);
    expect(answer.status === 422 && !answer.has('#list')).toBe(false);
    await untouched();
  });
});

test.each(['snooze', 'flag', 'allocation'])(
  'GET and POST /queue/%s without a selection are refused',
  async (name) => {
    for (const c of [[], references.slice(0, 51), ['no reference']]) {
      const query = new URLSearchParams(c.map((reference) => ['c', reference]));
      expect((await manager.get(`/queue/${name}?${query}`)).status).toBe(400);
      expect((await manager.post(`/queue/${name}`, { c, why: 'Look', when: '2026-12-08' })).status).toBe(400);
    }
    await untouched();
  },
);

describe('where a form leads afterwards', () => {
  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/queue',
    '/\\elsewhere.example',
    'view=team#https://elsewhere.example',
    'view=team&next=https://elsewhere.example',
    'view=team\r\nSet-Cookie: portal=mine',
    'javascript:alert(1)',
    'view=team&did=AAAAAAAAAAAAAAAAAAAAAA',
    'view=team&after=2026-11-24~01890000-0000-7000-8000-000000000999',
  ])('%s is not followed', async (from) => {
    const officer = await floor.as('officer');
    const { status, location, headers } = await officer.post('/queue/watching', { c: references[0]!, from });
    await floor.portal.sql`delete from watch`;
    expect(headers.get('set-cookie') ?? '').not.toContain('portal=mine');
    if (status === 400) return;
    expect(status).toBe(303);
    const { origin, pathname, searchParams } = new URL(location!, floor.portal.url);
    expect([origin, pathname]).toEqual([floor.portal.url, '/queue']);
    expect([...searchParams.keys()].every((name) => ['view', 'sort'].includes(name))).toBe(true);
  });

  test('every filter and the order are carried through the form, and an error in it, and back', async () => {
    const all = new URLSearchParams({
      view: 'team',
      sort: 'changed',
      q: 'mck-26',
      theme: 'attendance',
      urgency: 'urgent',
      school: floor.ids.school,
      status: 'accepted',
      from: '2026-11-01',
      to: '2026-11-30',
    });
    const page = await manager.get(`/queue?${all}`);
    const [reference] = listed(page);
    const form = await follow(manager, await press(manager, page, 'Flag', [reference!]));
    expect(form.link('Back to the queue').replaceAll('&amp;', '&')).toBe(`/queue?${all}`);
    const again = await manager.submitFrom(form, { why: '' });
    expect(again.status).toBe(422);
    const done = await manager.submitFrom(again, { why: 'Look' });
    const { searchParams } = new URL(done.location!, done.url);
    searchParams.delete('did');
    expect(String(searchParams)).toBe(String(all));
  });
});

describe('joining with another', () => {
  test('leads to the page where the other is chosen', async () => {
    const officer = await floor.as('officer');
    const reference = await floor.consult('submitted', { urgency: 'routine' });
    const page = await officer.get('/queue?view=unallocated&urgency=routine');
    const form = await follow(officer, await press(officer, page, 'Join with another', [reference]));
    expect(new URL(form.url).pathname).toBe(`/consultations/${reference}/merger`);
    expect((await officer.submitFrom(form, { into: references[1]! })).status).toBe(303);
    expect(await floor.found(reference)).toMatchObject({ status: 'merged' });
  });

  test('is done with one at a time, and what was selected stays on the list', async () => {
    const page = await adviser.get(`/queue?${state}`);
    const answer = await press(adviser, page, 'Join with another', listed(page).slice(0, 2));
    expect(answer.status).toBe(422);
    expect(answer.text('#list .govuk-error-message')).toContain('Select one consultation');
    expect(listed(answer)).toEqual(listed(page));
  });
});
