import { beforeAll, describe, expect, test } from 'vitest';
import { now, type PersonName } from '#test/consultations/scene.ts';
import { at, setStage } from '#test/consultations/stage.ts';
import { addPerson } from '#test/home/people.ts';
import type { Answer, Client } from '#test/support/client.ts';

/* The log as information governance reads it. */

let clock = now;
const stage = setStage({ now: () => clock });
let governance: Client;
let first: string;
let second: string;

const officerOf = async (name: string, authority: string) =>
  stage.portal.as(
    await addPerson(stage.portal.sql, name, { kind: 'governance', role: 'ig_officer', authority }),
  );
const get = async (who: PersonName, path: string) => (await stage.as(who)).get(path);
const rows = (page: Answer) => page.texts('tbody tr');

beforeAll(async () => {
  const { scene } = stage;
  first = await scene.consult('submitted');
  second = await scene.consult('submitted', { child_id: null, subject_kind: 'setting' });
  await get('teacher', at(first));
  clock = now.add({ hours: 1 });
  await get('worker', `/children/${scene.authority}/${scene.child}`);
  clock = now.add({ hours: 24 });
  await get('trustStaff', `${at(second)}/timeline`);
  clock = now.add({ hours: 25 });
  await (await stage.as('officer')).submit(at(first), {}, { form: '/acceptance' });
  governance = await officerOf('Gale Invented', scene.authority);
});

test('tells who looked, when, acting as what, at which record and by which rule, and what was done', async () => {
  const page = await governance.get('/audit');
  expect(page.status).toBe(200);
  expect(rows(page).slice(0, 2).toSorted()).toEqual([
    `25 Nov 2026, 11am Alex Mock Invented title, Mockshire Virtual School Accepted the request ${first} Written down as it was done`,
    `25 Nov 2026, 11am Alex Mock Invented title, Mockshire Virtual School Opened the consultation ${first} Their agency works with the whole authority`,
  ]);
  expect(rows(page).slice(2)).toEqual([
    `25 Nov 2026, 10am Jules Imaginary Invented title, Imaginary Learning Trust Opened everything that happened ${second} An agency they speak for takes part`,
    '24 Nov 2026, 11am Sam Fictional Invented title, Make-believe Team Opened the child’s page A child’s record Their team works with the child',
    `24 Nov 2026, 10am Morgan Invented Invented title, Invented Meadows Academy Opened the consultation ${first} Their agency takes part`,
  ]);
});

test('has no casework in it, and no child', async () => {
  const { html } = await governance.get('/audit');
  for (const word of ['Wren', 'Fictitious', 'Late on most mornings', 'What helps', stage.scene.child])
    expect(html).not.toContain(word);
});

describe('is narrowed', () => {
  test.each<[query: () => string, count: number]>([
    [() => 'who=fictional', 1],
    [() => 'who=%25', 0],
    [() => `reference=${second.toLowerCase()}`, 1],
    [() => `reference=${first.slice(0, -1)}`, 0],
    [() => 'from=2026-11-25', 3],
    [() => 'to=2026-11-24', 2],
    [() => `who=mock&reference=${first}&from=2026-11-25&to=2026-11-25`, 2],
    [() => 'from=&to=&who=&reference=', 5],
  ])('%s', async (query, count) => {
    const page = await governance.get(`/audit?${query()}`);
    expect(page.status).toBe(200);
    expect(rows(page)).toHaveLength(count);
  });

  test('a day that is none comes back with what was typed', async () => {
    const page = await governance.get('/audit?from=2026-02-31&who=mock');
    expect(page.status).toBe(422);
    expect(page.text()).toContain('“On or after” must be a real date');
    expect(page.find('#filter-from').getAttribute('value')).toBe('2026-02-31');
    expect(rows(page)).toHaveLength(2);
  });

  test.each(['who=a&who=b', 'after=nowhere', 'after=2026-11-24T10:00:00Z~x'])('not by %s', async (query) => {
    expect((await governance.get(`/audit?${query}`)).status).toBe(400);
  });
});

test('goes on by position, and misses nothing where several are of one instant', async () => {
  const { portal, scene } = stage;
  const { id } = await scene.found(second);
  await portal.sql`
    insert into reading (local_authority_id, id, at, person_id, agency_id, role, consultation_id, what, rule)
    select ${scene.authority}, gen_random_uuid(), timestamptz '2025-01-01T09:00:00Z' + (n / 40) * interval '1 second',
      ${scene.ids.manager}, ${scene.ids.virtualSchool}, 'vs_manager', ${id}, 'GET /consultations/:reference', 'authority'
    from generate_series(1, 120) n`;
  const seen: string[] = [];
  let path: string | undefined = '/audit?to=2025-01-31';
  while (path) {
    const page: Answer = await governance.get(path);
    seen.push(...rows(page));
    path = page.has('a[rel=next]') ? page.link('Older') : undefined;
    if (path) expect(page.texts('tbody tr')).toHaveLength(50);
  }
  expect(seen).toHaveLength(120);
});

test('is of the one authority', async () => {
  const [other] = await stage.portal.sql`select id from authority where prefix = 'OTH'`;
  const elsewhere = await officerOf('Gill Elsewhere', other!.id);
  expect((await elsewhere.get('/audit')).text()).toContain('Nothing has been looked at yet.');
});
