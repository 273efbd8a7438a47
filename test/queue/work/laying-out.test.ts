import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns } from '#src/consultations/queue/columns.ts';
import { newId } from '#src/web/ids.ts';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, listed, setFloor } from './floor.ts';

let floor: Floor;
let adviser: Client;
beforeAll(async () => {
  floor = await setFloor();
  adviser = await floor.as('adviser');
  await floor.consult('submitted', { urgency: 'urgent' });
  await floor.consult('submitted');
});
afterAll(() => floor.close());

const state = 'view=team&sort=oldest&urgency=urgent';
async function save(name: string, { client = adviser, query = state, shared = false } = {}) {
  return client.submit(
    `/queue/views?${new URLSearchParams({ query })}`,
    { name, ...(shared && { shared: 'yes' }) },
    { form: '/queue/views' },
  );
}
const names = async (client: Client) =>
  (await client.get('/queue/views')).texts('tbody th').filter((name) => name !== '');
const clear = () => floor.portal.sql`delete from saved_view`;

describe('a saved view', () => {
  test('is opened from the queue, as it was saved, and is its owner’s alone', async () => {
    await clear();
    const saved = await follow(adviser, await save('Urgent ones'));
    expect(listed(saved)).toHaveLength(1);
    const page = await adviser.get('/queue');
    expect(page.link('Urgent ones').replaceAll('&amp;', '&')).toBe(`/queue?${state}`);
    for (const who of ['otherAdviser', 'manager', 'officer', 'neighbour'] as const) {
      const client = await floor.as(who);
      expect(await names(client)).toEqual([]);
      expect((await client.get('/queue')).html).not.toContain('Urgent ones');
    }
  });

  test('that is shared shows each what they may see', async () => {
    await clear();
    await save('Shared by Kim', { shared: true });
    expect(await names(await floor.as('officer'))).toEqual(['Shared by Kim']);
    expect(await names(await floor.as('neighbour'))).toEqual([]);
    const neighbour = await floor.as('neighbour');
    expect(listed(await neighbour.get(`/queue?${state}`))).toEqual([]);
    const teacher = await floor.as('teacher');
    expect((await teacher.get('/queue/views')).status).toBe(403);
    expect((await teacher.post('/queue/views', { name: 'Mine', query: state })).status).toBe(403);
  });

  test('with a name that is used already replaces that one, in whatever case, and nobody else’s', async () => {
    await clear();
    await save('Urgent');
    await save('URGENT', { query: 'view=mine&sort=due', shared: true });
    await save('Urgent', { client: await floor.as('officer') });
    const rows = await floor.portal
      .sql`select name, query, shared from saved_view where person_id = ${floor.ids.adviser}`;
    expect([...rows]).toEqual([{ name: 'URGENT', query: 'view=mine&sort=due', shared: true }]);
    await floor.portal.sql`delete from saved_view where person_id = ${floor.ids.officer}`;
  });

  test('twenty are as many as somebody has', async () => {
    await clear();
    for (let i = 1; i <= 20; i++) expect((await save(`View ${i}`)).status).toBe(303);
    const more = await save('One more');
    expect(more.status).toBe(422);
    expect(more.text('.govuk-error-summary')).toContain('You have 20 views. Remove one first');
    expect(more.find('#name').getAttribute('value')).toBe('One more');
    expect((await save('View 3', { query: 'view=mine&sort=due' })).status).toBe(303);
    expect(await names(adviser)).toHaveLength(20);
  });

  test.each([
    ['', 'Enter a name'],
    ['x'.repeat(61), '60 characters or fewer'],
  ])('is not called %j, and what was to be saved is not lost', async (name, words) => {
    const page = await save(name);
    expect(page.status).toBe(422);
    expect(page.text('.govuk-error-summary')).toContain(words);
    expect(page.find('main input[name=query]').getAttribute('value')!.replaceAll('&amp;', '&')).toBe(state);
  });

  test('carries nothing but the queue’s own words', async () => {
    await clear();
    const answer = await adviser.post('/queue/views', {
      name: 'Odd',
      query: 'view=team&after=2026-11-24~01890000-0000-7000-8000-000000000999&did=x&next=//elsewhere.example',
    });
    expect(answer.location).toBe('/queue?view=team&sort=due');
    expect((await adviser.post('/queue/views', { name: 'Odd', query: 'view=everything' })).status).toBe(400);
    expect((await adviser.post('/queue/views', { name: 'Odd', query: `q=${'x'.repeat(1999)}` })).status).toBe(
      400,
    );
  });

  test('is removed by its owner, and by a manager where it is shared', async () => {
    await clear();
    await save('Private');
    await save('Shared', { shared: true });
    const rows = await floor.portal.sql<{ id: string; name: string }[]>`select id, name from saved_view`;
    const removal = (name: string) => `/queue/views/${rows.find((row) => row.name === name)!.id}/removal`;
    const [officer, manager] = [await floor.as('officer'), await floor.as('manager')];
    expect((await officer.get('/queue/views')).has('form[action$=removal]')).toBe(false);
    expect((await officer.post(removal('Private'))).status).toBe(404);
    expect((await officer.post(removal('Shared'))).status).toBe(403);
    expect((await manager.post(removal('Private'))).status).toBe(404);
    expect((await (await floor.as('neighbour')).post(removal('Shared'))).status).toBe(404);
    expect((await manager.submit('/queue/views', {}, { form: removal('Shared') })).status).toBe(303);
    expect((await adviser.submit('/queue/views', {}, { form: removal('Private') })).status).toBe(303);
    expect(await names(adviser)).toEqual([]);
    for (const id of [newId(), 'nonsense', "' or true --"])
      expect((await adviser.post(`/queue/views/${encodeURIComponent(id)}/removal`)).status).toBe(404);
  });
});

describe('how the queue looks', () => {
  const path = `/queue/columns?${new URLSearchParams({ from: state })}`;
  const headings = async (client: Client) => (await client.get(`/queue?${state}`)).texts('.queue thead th');

  test('is as each has chosen, from now on and wherever they sign in', async () => {
    const usual = await headings(adviser);
    const answer = await adviser.submit(path, { columns: ['urgency', 'setting', 'changed'] });
    expect(answer.location).toBe(`/queue?${state}`);
    const chosen = [columns.urgency, columns.setting, columns.changed];
    expect((await headings(adviser)).slice(-3)).toEqual(chosen);
    expect((await headings(await floor.as('adviser'))).slice(-3)).toEqual(chosen);
    expect(await headings(await floor.as('otherAdviser'))).toEqual(usual);
    const again = await adviser.get(path);
    const ticked = again.document.querySelectorAll('input[name=columns][checked]');
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['urgency', 'setting', 'changed']);
  });

  test('with no column is the usual', async () => {
    await adviser.submit(path, { columns: [] });
    expect((await headings(adviser)).slice(-4)).toEqual([
      columns.next,
      columns.due,
      columns.adviser,
      columns.age,
    ]);
  });

  test('has single keys until somebody turns them off', async () => {
    const hasKeys = async (client: Client) => (await client.get('/queue')).has('[data-shortcuts]');
    expect(await hasKeys(await floor.as('otherAdviser'))).toBe(true);
    await adviser.submit(path, { shortcuts: [] });
    expect(await hasKeys(adviser)).toBe(false);
    expect(await hasKeys(await floor.as('otherAdviser'))).toBe(true);
    await adviser.submit(path, { shortcuts: 'yes' });
    expect(await hasKeys(adviser)).toBe(true);
  });

  test.each([{ columns: 'password' }, { shortcuts: 'perhaps' }, { columns: ['next', 'x'] }, { more: 'x' }])(
    'is not %j',
    async (fields) => {
      expect((await adviser.post('/queue/columns', { from: state, ...fields })).status).toBe(400);
    },
  );
});
