import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
});
afterAll(() => portal.close());

const pages = [
  ['/accessibility', 'Accessibility statement for'],
  ['/privacy', 'Privacy'],
  ['/urgent-concern', 'Urgent concern about a child'],
  ['/licences', 'Licences'],
] as const;

test.each(pages)('anyone may read %s', async (path, heading) => {
  for (const client of [portal.anonymous(), await portal.as(scene.ids.teacher)]) {
    const page = await client.get(path);
    expect(page.status).toBe(200);
    expect(page.text('h1')).toContain(heading);
  }
});

test('whoever is worried about a child now is sent to 999 and to each council’s own contact', async () => {
  const set = (from: string, words: string) =>
    portal.sql`insert into authority_setting ${portal.sql({ authority_id: scene.authority, name: 'urgent_concern', value: portal.sql.json(words), from })}`;
  await set('2020-01-01', 'The old number');
  await set('2021-01-01', 'Invented line: 01632 960 000');
  await set('2999-01-01', 'A number that is to come');
  const page = await portal.anonymous().get('/urgent-concern');
  expect(page.text()).toContain('call 999');
  expect(page.texts('.govuk-summary-list__row')).toEqual([
    'Mockshire Invented line: 01632 960 000',
    'Otherwhere Ask the council’s switchboard for children’s social care. Outside office hours, ask for the emergency duty team.',
  ]);
});

test('every package that the portal runs on is named with its licence', async () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = await portal.anonymous().get('/licences');
  const rows = page.texts('tbody tr');
  for (const name of Object.keys(dependencies)) {
    expect(rows.filter((row) => row.startsWith(`${name} `))).toHaveLength(1);
  }
  expect(rows.every((row) => /^\S+ \S+ \S+/.test(row))).toBe(true);
  expect(rows).toContainEqual(expect.stringMatching(/^express .* MIT$/));
});
