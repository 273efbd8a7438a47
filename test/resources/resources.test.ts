import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let teacher: string;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  const { sql } = portal;
  teacher = (await setScene(sql)).ids.teacher;
  await sql`delete from resource`;
  await sql`insert into theme ${sql([
    { code: 'invented_one', name: 'First invented theme', position: '01' },
    { code: 'invented_two', name: 'Second invented theme', position: '02' },
  ])}`;
  const add = (slug: string, title: string, themes: string[], phases: string[], body: string) =>
    sql`insert into resource ${sql({ slug, title, summary: `About ${slug}`, body, themes, phases, audience: 'Schools', review_on: '2027-03-01' })}`;
  await add(
    'mornings',
    'Better mornings',
    ['invented_one'],
    ['primary'],
    '## Try this\n\nA <b>calm</b> start.\n\n- one\n- two',
  );
  await add('lunch', 'Lunchtimes', ['invented_two'], ['primary', 'secondary'], 'Words.');
});
afterAll(() => portal.close());

const titles = async (path: string) => {
  const page = await portal.anonymous().get(path);
  expect(page.status).toBe(200);
  return page.texts('.entries__title');
};

test('anyone may read the list, signed in or not', async () => {
  expect(await titles('/resources')).toEqual(['Better mornings', 'Lunchtimes']);
  const signedIn = await (await portal.as(teacher)).get('/resources');
  expect(signedIn.texts('.entries__title')).toEqual(['Better mornings', 'Lunchtimes']);
});

test('it can be narrowed by theme and by phase', async () => {
  const chosen = await portal.anonymous().submit('/resources', { theme: 'invented_two', phase: 'primary' });
  expect(chosen.texts('.entries__title')).toEqual(['Lunchtimes']);
  expect(chosen.find('option[selected][value="invented_two"]').text).toBe('Second invented theme');
  expect(await titles('/resources?theme=invented_one')).toEqual(['Better mornings']);
  expect(await titles('/resources?phase=secondary')).toEqual(['Lunchtimes']);
  expect(await titles('/resources?theme=&phase=')).toHaveLength(2);
});

test('where nothing fits, it says so and leads back', async () => {
  const page = await portal.anonymous().get('/resources?theme=no_such_theme');
  expect(page.texts('.entries__title')).toEqual([]);
  expect(page.text()).toContain('No resource is about this theme');
  expect(page.link('Show all resources')).toBe('/resources');
  expect((await portal.anonymous().get('/resources?theme=a&theme=b')).status).toBe(400);
});

test('a resource is shown in its pieces, and markup in it as text', async () => {
  const page = await portal.anonymous().get('/resources/mornings');
  expect(page.status).toBe(200);
  expect(page.text('h1')).toBe('Better mornings');
  expect(page.text('article h2')).toBe('Try this');
  expect(page.texts('article .govuk-list--bullet li')).toEqual(['one', 'two']);
  expect(page.html).toContain('A &lt;b&gt;calm&lt;/b&gt; start.');
  expect(page.link('First invented theme')).toBe('/resources?theme=invented_one');
  expect(page.text('aside')).toContain('Monday 1 March 2027');
});

test('what is not there is not found', async () => {
  expect((await portal.anonymous().get('/resources/no-such-thing')).status).toBe(404);
});

test('an empty library says what will be there', async () => {
  await portal.sql`delete from resource`;
  expect((await portal.anonymous().get('/resources')).text()).toContain('There are no resources yet.');
});
