import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { consult } = scene;
  await consult('submitted', { title: 'Waits for triage' });
  await consult('accepted', { title: 'Waits for an adviser', due_on: '2026-11-20' });
  await consult('allocated', { title: 'Late, and held', due_on: '2026-11-23' });
  await consult('advice_given', { title: 'Answered', due_on: null, answered_at: '2026-11-19T09:00:00Z' });
  await consult('information_requested', { title: 'Paused', due_on: null });
  await consult('closed', { title: 'Over' });
});
afterAll(() => portal.close());

const homeOf = async (person: keyof Scene['ids']) => (await portal.as(scene.ids[person])).get('/');
const figure = (page: Awaited<ReturnType<typeof homeOf>>, words: string) =>
  page.texts('.board__link').find((text) => text.endsWith(words));

test('the manager sees what is overdue, who holds how much, and the way into each view', async () => {
  const page = await homeOf('manager');
  expect(page.text('h2#first')).toBe('Overdue');
  expect(page.texts('section[aria-labelledby="first"] .entries__title')).toEqual([
    'Waits for an adviser',
    'Late, and held',
  ]);
  expect(page.texts('section[aria-labelledby="loads"] tbody tr')).toEqual([
    'Ali Sample 0 0 0 Not set',
    'Kim Example 2 1 0 Not set',
    'Pat Specimen 0 0 0 Not set',
    'Not allocated 3 1 0 –',
  ]);
  expect(figure(page, 'Unallocated')).toBe('3 Unallocated');
  expect(figure(page, 'Overdue')).toBe('2 Overdue');
  expect(figure(page, 'Waiting on school')).toBe('1 Waiting on school');
  expect(page.texts('main .govuk-button')).toEqual(['Open the queue']);
});

test('each figure leads to a list that holds as many', async () => {
  const client = await portal.as(scene.ids.manager);
  const page = await client.get('/');
  for (const link of page.document.querySelectorAll('.board__link')) {
    const list = await client.get(link.getAttribute('href')!);
    expect(list.status).toBe(200);
    expect(list.texts('.queue-row')).toHaveLength(Number(link.querySelector('.board__count')!.text));
  }
});

test('an adviser sees what is theirs, and nobody’s load', async () => {
  const page = await homeOf('adviser');
  expect(page.text('h2#first')).toBe('Yours');
  expect(page.texts('section[aria-labelledby="first"] .entries__title')).toEqual([
    'Late, and held',
    'Answered',
  ]);
  expect(page.has('#loads')).toBe(false);
  const other = await homeOf('otherAdviser');
  expect(other.text('section[aria-labelledby="first"]')).toContain('You hold no consultation.');
});

test('an officer sees what waits to be given out', async () => {
  const page = await homeOf('officer');
  expect(page.text('h2#first')).toBe('To triage and allocate');
  expect(page.texts('section[aria-labelledby="first"] .entries__title')).toContain('Waits for triage');
});

test('another authority’s Virtual School sees none of it', async () => {
  const page = await homeOf('neighbour');
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('MCK-26');
  expect(page.html).not.toContain('Kim Example');
  expect(figure(page, 'Unallocated')).toBe('0 Unallocated');
});
