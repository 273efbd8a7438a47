import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, listed, press, setFloor, undo } from './floor.ts';

let floor: Floor;
let manager: Client;
beforeAll(async () => {
  floor = await setFloor();
  manager = await floor.as('manager');
});
afterAll(() => floor.close());

const team = '/queue?view=team&sort=oldest';
const several = async (n: number, status: 'accepted' | 'submitted' = 'accepted') =>
  Promise.all(Array.from({ length: n }, () => floor.consult(status)));

/** The form for these, as the queue leads to it. */
async function formFor(references: readonly string[]): Promise<Answer> {
  return follow(manager, await press(manager, await manager.get(team), 'Allocate', references));
}

/** Sends the form with somebody chosen for each: the first of its selects is for the first row, and so on. */
function send(page: Answer, chosen: readonly string[], change: (sent: URLSearchParams) => void = () => {}) {
  const form = page.find('main form');
  const body = new URLSearchParams();
  for (const name of ['_csrf', 'from', 'c', 'version'])
    for (const input of form.querySelectorAll(`input[name=${name}]`))
      body.append(name, input.getAttribute('value')!.replaceAll('&amp;', '&'));
  for (const adviser of chosen) body.append('adviser', adviser);
  change(body);
  const headers = { 'sec-fetch-site': 'same-origin' };
  return manager.send('POST', form.getAttribute('action')!, { headers, body });
}

const rowsOf = (page: Answer) => page.texts('.share .reference');

test('each to whom was chosen for it, those left alone stay, and all can be undone at once', async () => {
  const references = await several(3);
  const page = await formFor(references);
  const [one, two, left] = rowsOf(page);
  const told = await follow(manager, await send(page, [floor.ids.adviser, floor.ids.otherAdviser, '']));
  expect(new URL(told.url).searchParams.get('view')).toBe('team');
  expect(new URL(told.url).searchParams.get('sort')).toBe('oldest');
  expect(told.text('.deeds')).toContain(`You allocated ${one} and ${two}.`);
  expect(await floor.allocationsOf(one!)).toMatchObject([{ who: 'Kim Example', to: null }]);
  expect(await floor.allocationsOf(two!)).toMatchObject([{ who: 'Ali Sample', to: null }]);
  expect(await floor.found(left!)).toMatchObject({ status: 'accepted', version: 1 });

  await follow(manager, await undo(manager, told));
  for (const reference of [one!, two!]) {
    expect(await floor.found(reference)).toMatchObject({ status: 'accepted', adviser_id: null });
    expect(await floor.eventsOf(reference)).toEqual(['allocate', 'release']);
    expect((await floor.allocationsOf(reference)).filter(({ to }) => to === null)).toEqual([]);
  }
});

test('one is allocated as several are', async () => {
  const [reference] = await several(1);
  const page = await formFor([reference!]);
  expect(page.text('h1')).toBe('Allocate a consultation');
  expect((await send(page, [floor.ids.adviser])).status).toBe(303);
  expect(await floor.found(reference!)).toMatchObject({ adviser_id: floor.ids.adviser });
});

test('what changed since the form was shown is left and named, and the others are allocated', async () => {
  const references = await several(3);
  const page = await formFor(references);
  const order = rowsOf(page);
  const [stale, fine, ended] = order;
  await (await floor.as('otherAdviser')).post('/queue/taking', { c: stale! });
  await floor.portal
    .sql`update consultation set status = 'withdrawn', ended_at = now(), version = 2, due_on = null where reference = ${ended!}`;
  const answer = await send(page, Array(3).fill(floor.ids.adviser));
  expect(answer.status).toBe(409);
  expect(answer.text('h1')).toBe('1 of 3 done');
  expect(answer.texts('.selected__one')).toEqual([
    expect.stringMatching(new RegExp(`^${stale} Ali Sample has it`)),
    expect.stringMatching(new RegExp(`^${ended} `)),
  ]);
  expect(await floor.found(fine!)).toMatchObject({ adviser_id: floor.ids.adviser, version: 2 });
  expect(await floor.found(stale!)).toMatchObject({ adviser_id: floor.ids.otherAdviser, version: 2 });
  expect(await floor.allocationsOf(stale!)).toHaveLength(1);
  expect(await floor.found(ended!)).toMatchObject({ status: 'withdrawn', adviser_id: null, version: 2 });
  expect(await floor.eventsOf(ended!)).toEqual([]);
});

test('pressed twice, even at once, each is allocated once', async () => {
  const references = await several(2);
  const page = await formFor(references);
  const chosen = [floor.ids.adviser, floor.ids.otherAdviser];
  const answers = await Promise.all([1, 2, 3].map(() => send(page, chosen)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  for (const reference of references) expect(await floor.allocationsOf(reference)).toHaveLength(1);
});

test('one that is not accepted yet is told on the page, and the others are allocated', async () => {
  const [early] = await several(1, 'submitted');
  const [ready] = await several(1);
  const alone = await formFor([early!]);
  expect(alone.text('main')).toContain('It cannot be allocated as it stands: waiting for triage.');
  expect(alone.has('select[name=adviser]')).toBe(false);
  expect(alone.has('main form button')).toBe(false);
  const answer = await send(await formFor([early!, ready!]), [floor.ids.adviser]);
  expect(answer.status).toBe(303);
  expect(await floor.found(ready!)).toMatchObject({ status: 'allocated', adviser_id: floor.ids.adviser });
  expect(await floor.found(early!)).toMatchObject({ status: 'submitted', adviser_id: null, version: 1 });
  expect(await floor.allocationsOf(early!)).toEqual([]);
});

test('with nobody chosen, or somebody who holds no caseload, the form comes back with what was chosen', async () => {
  const references = await several(2);
  const page = await formFor(references);
  const none = await send(page, ['', '']);
  expect(none.status).toBe(422);
  expect(none.text('.govuk-error-summary')).toContain('Choose somebody for at least one of them');
  expect(rowsOf(none)).toEqual(rowsOf(page));
  for (const nobody of [floor.ids.officer, floor.ids.teacher, floor.ids.neighbour, newId()]) {
    const wrong = await send(page, [floor.ids.adviser, nobody]);
    expect(wrong.status).toBe(422);
    const [first] = wrong.document.querySelectorAll('select[name=adviser]');
    expect(first!.querySelector('option[selected]')!.getAttribute('value')).toBe(floor.ids.adviser);
  }
  for (const reference of references) expect(await floor.found(reference)).toMatchObject({ version: 1 });
});

test.each<[string, (sent: URLSearchParams) => void]>([
  ['a column less', (sent) => sent.delete('version')],
  ['a row twice', (sent) => sent.append('c', sent.get('c')!)],
  ['a field more', (sent) => sent.append('status', 'closed')],
  ['an adviser more', (sent) => sent.append('adviser', floor.ids.adviser)],
])('a form with %s is no form of the portal', async (_, change) => {
  const references = await several(2);
  const answer = await send(await formFor(references), Array(2).fill(floor.ids.adviser), change);
  expect(answer.status).toBe(400);
  for (const reference of references) expect(await floor.found(reference)).toMatchObject({ version: 1 });
});

test('only a manager may, and only in their own authority', async () => {
  const [reference] = await several(1);
  const fields = { c: reference!, version: '1', adviser: floor.ids.adviser };
  for (const who of ['officer', 'adviser', 'teacher', 'worker'] as const) {
    const client = await floor.as(who);
    expect((await client.get(`/queue/allocation?c=${reference}`)).status).toBe(403);
    expect((await client.post('/queue/allocation', fields)).status).toBe(403);
  }
  expect((await (await floor.as('adviser')).get(team)).text('#selection')).not.toContain('Allocate');
  const neighbour = await floor.as('neighbour');
  expect((await neighbour.get(`/queue/allocation?c=${reference}`)).status).toBe(404);
  const theirs = { ...fields, adviser: floor.ids.neighbour };
  expect((await neighbour.post('/queue/allocation', theirs)).status).toBe(404);
  expect(await floor.found(reference!)).toMatchObject({ version: 1, adviser_id: null });
});

test('the suggestion is written nowhere until it is sent, and sent as it stands it is what happens', async () => {
  const references = await several(4);
  const { sql } = floor.portal;
  const everything = () => sql`
    select (select json_agg(c order by c.id) from consultation c) as c, (select json_agg(a order by a.id) from allocation a) as a,
      (select json_agg(e order by e.id) from event e) as e`;
  const page = await formFor(references);
  const before = await everything();
  expect(page.document.querySelectorAll('select option[selected]:not([value=""])')).toEqual([]);
  const filled = await manager.get(page.link('Fill in the suggested split').replaceAll('&amp;', '&'));
  const again = await manager.get(filled.url);
  expect(await everything()).toEqual(before);

  const suggested = again.texts('.share__why bdi');
  const chosen = again.document
    .querySelectorAll('select[name=adviser]')
    .map((select) => select.querySelector('option[selected]')!.getAttribute('value')!);
  expect(suggested).toHaveLength(4);
  expect((await send(again, chosen)).status).toBe(303);
  for (const [at, reference] of rowsOf(again).entries())
    expect(await floor.allocationsOf(reference)).toMatchObject([{ who: suggested[at], to: null }]);
});

test('as many as a person can mean at once', async () => {
  const references = await several(51);
  const address = (of: string[]) => `/queue/allocation?${new URLSearchParams(of.map((c) => ['c', c]))}`;
  expect((await manager.get(address(references))).status).toBe(400);
  const page = await manager.get(address(references.slice(1)));
  expect((await send(page, Array(50).fill(floor.ids.adviser))).status).toBe(303);
  const [held] = await floor.portal
    .sql`select count(*)::int as n from consultation where reference in ${floor.portal.sql(references)} and adviser_id = ${floor.ids.adviser}`;
  expect(held!.n).toBe(50);
  expect(listed(await manager.get('/queue?view=unallocated&sort=oldest'))).toContain(references[0]);
});
