import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addChild, onChild } from '#test/children/fixture.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;
const ids: Record<string, string> = {};

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { school, other } = scene.ids;
  const add = async (
    given: string,
    family: string,
    on: string | null,
    facts: { born?: string; knownAs?: string } = {},
  ) => {
    ids[given] = await addChild(portal.sql, scene, { given, family, school: on, ...facts });
  };
  await add('Élodie', 'Ångström', school, { born: '2011-02-28' });
  await add('Bo', 'Ng', school, { knownAs: 'Bobo' });
  await add('Percy', '100%Real', school);
  await add('Elsewhere', 'Hidden', other);
  await onChild(portal.sql, scene, ids.Bo).upn('B801200005001');
  await portal.sql`update child set search_text = search_text || ' b801200005001' where id = ${ids.Bo!}`;
});
afterAll(() => portal.close());

const client = (person: PersonName): Promise<Client> => portal.as(scene.ids[person]);
const names = async (person: PersonName, query = '') => {
  const page = await (await client(person)).get(`/children${query}`);
  expect(page.status).toBe(200);
  return page.texts('.roll__name');
};

test('a school lists its own roll by family name, accents where a reader looks for them', async () => {
  expect(await names('teacher')).toEqual([
    'Percy 100%Real',
    'Élodie Ångström',
    'Wren Fictitious',
    'Bo Ng (known as Bobo)',
  ]);
  expect(await names('otherTeacher')).toEqual(['Elsewhere Hidden']);
});

test('a team lists the children it works with', async () => {
  expect(await names('worker')).toEqual(['Wren Fictitious']);
  expect(await names('otherWorker')).toEqual([]);
});

test('it can be narrowed to children with a social worker', async () => {
  expect(await names('teacher', '?only=social-worker')).toEqual(['Wren Fictitious']);
  expect(await names('otherTeacher', '?only=social-worker')).toEqual([]);
});

describe('search', () => {
  test.each([
    ['elodie', ['Élodie Ångström']],
    ['ANGST elo', ['Élodie Ångström']],
    ['b801200005001', ['Bo Ng (known as Bobo)']],
    ['bobo', ['Bo Ng (known as Bobo)']],
    ['28/2/2011', ['Élodie Ångström']],
    ['28 feb 2011', ['Élodie Ångström']],
    ['2011-02-28', ['Élodie Ångström']],
    ['0%R', ['Percy 100%Real']],
    ['%%%', []],
    ['___', []],
    ['\\\\\\', []],
    ["' or true --", []],
    ['hidden', []],
  ])('for %s', async (q, expected) => {
    expect(await names('teacher', `?${new URLSearchParams({ q })}`)).toEqual(expected);
  });

  test.each([
    ['ng', 'Enter at least 3 letters or numbers to search for'],
    ['31/2/2011', 'The date of birth must be a real date: February 2011 has 28 days'],
  ])('for %s is answered with words, and gives back what was typed', async (q, words) => {
    const page = await (await client('teacher')).submit('/children', { q });
    expect(page.status).toBe(422);
    expect(page.text('.govuk-error-summary')).toContain(words);
    expect(page.find('#q').getAttribute('value')).toBe(q);
    expect(page.texts('.roll__name')).toEqual([]);
  });
});

test('the Virtual School searches the authority, and is shown nobody before', async () => {
  for (const person of ['officer', 'adviser', 'manager'] as const) {
    expect(await names(person)).toEqual([]);
    expect(await names(person, '?q=hidden')).toEqual(['Elsewhere Hidden']);
  }
  expect((await (await client('officer')).get('/children')).text()).toContain('Search for a child.');
  expect(await names('neighbour', '?q=hidden')).toEqual([]);
});

test('a trust, which sees totals alone, has no list', async () => {
  expect((await (await client('trustStaff')).get('/children')).status).toBe(403);
});

test.each(['?q=abc&q=def', '?only=everyone', '?after=1', '?after=a.b.c', `?q=${'x'.repeat(201)}`])(
  'an address that nothing here makes is refused: %s',
  async (query) => {
    expect((await (await client('teacher')).get(`/children${query}`)).status).toBe(400);
  },
);

test('pages follow each other without gap or double, whatever changes between them', async () => {
  const { school } = scene.ids;
  const same = { family: 'Samename', school };
  for (let n = 0; n < 60; n++)
    await addChild(portal.sql, scene, { given: n % 2 ? 'Kit' : `Kit ${n}`, ...same });
  const teacher = await client('teacher');
  const seen: string[] = [];
  let path: string | undefined = '/children?q=samename';
  for (let pages = 0; path; pages++) {
    const page = await teacher.get(path);
    expect(page.texts('.roll__name').length).toBeLessThanOrEqual(25);
    seen.push(...page.document.querySelectorAll('.roll__name a').map((link) => link.getAttribute('href')!));
    path = page.document.querySelector('.pager a[rel="next"]')?.getAttribute('href');
    expect(pages).toBeLessThan(4);
    await addChild(portal.sql, scene, { given: 'Aaron', ...same });
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});

test('a place in the list that is another school’s tells nothing of where that child’s name stands', async () => {
  const teacher = await client('teacher');
  const after = `/children?after=${scene.authority}.${ids.Elsewhere}`;
  const page = await teacher.get(after);
  expect(page.texts('.roll__name')).toEqual([]);
  expect(page.text()).toContain('There are no more children after these.');
});
