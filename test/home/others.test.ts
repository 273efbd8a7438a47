import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { addPerson } from '#test/home/people.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  await scene.consult('submitted');
});
afterAll(() => portal.close());

test('nobody yet signed in is told what this is, how to sign in, and what to do when it is urgent', async () => {
  const page = await portal.anonymous().get('/');
  expect(page.status).toBe(200);
  expect(page.link('Sign in')).toBe('/sign-in');
  expect(page.link('tell children’s social care')).toBe('/urgent-concern');
  expect(page.link('Read guidance and ideas')).toBe('/resources');
  expect(page.html).not.toContain('MCK-26');
});

const readers = [
  ['a partnership lead', 'partnership', 'partnership_lead', 'There is no report yet.'],
  [
    'an information governance officer',
    'governance',
    'ig_officer',
    'No emergency access waits for a review.',
  ],
  ['an administrator', 'administration', 'portal_admin', 'Schools and settings'],
] as const;

test.each(readers)(
  '%s has an honest page, with no child and no consultation',
  async (name, kind, role, words) => {
    const person = await addPerson(portal.sql, name, {
      kind,
      role,
      authority: kind === 'administration' ? null : scene.authority,
    });
    const client = await portal.as(person);
    const page = await client.get('/');
    expect(page.status).toBe(200);
    expect(page.text()).toContain(words);
    expect(page.html).not.toContain('MCK-26');
    expect(page.html).not.toContain('Fictitious');
    expect(page.texts('nav a')).toEqual(
      kind === 'governance' ? ['Home', 'Audit', 'Resources'] : ['Home', 'Resources'],
    );
    expect((await client.get('/children')).status).toBe(403);
    expect((await client.get(`/children/${scene.authority}/${scene.child}`)).status).toBe(403);
  },
);

test('an administrator counts agencies by authority and kind', async () => {
  const person = await addPerson(portal.sql, 'Counter', {
    kind: 'administration',
    role: 'portal_admin',
    authority: null,
  });
  await portal.sql`update agency set open = false where name = 'Pretend Hill School'`;
  const page = await (await portal.as(person)).get('/');
  const mockshire = page.document.querySelectorAll('table').find(({ text }) => text.includes('Mockshire'))!;
  expect(
    mockshire.querySelectorAll('tbody tr').map(({ text }) => text.replace(/\s+/g, ' ').trim()),
  ).toContain('Schools and settings 1 1');
});
