import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { patterns } from '#src/sign-in/paths.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { makePerson, type Someone } from './people.ts';

let portal: Portal;
let ada: Someone;
let client: Client;

beforeAll(async () => {
  portal = await startPortal();
  ada = await makePerson(portal.sql, 'Ada Mock', [
    { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' },
    { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' },
  ]);
  client = await portal.as(ada.personId);
});
afterAll(() => portal.close());

const unsafe = [
  ...Object.keys(routes).flatMap((line) => (line.startsWith('POST ') ? [line.slice('POST '.length)] : [])),
  ...[patterns.acting, patterns.signOut, patterns.ending, patterns.endingOfAll],
].map((path) => path.replaceAll(/:\w+/g, '01890000-0000-7000-8000-000000000000'));

type Headers = (url: string) => Record<string, string>;
const elsewhere: [string, Headers][] = [
  ['from another site', () => ({ 'sec-fetch-site': 'cross-site' })],
  ['from a sibling host', () => ({ 'sec-fetch-site': 'same-site' })],
  ['typed into the address bar', () => ({ 'sec-fetch-site': 'none' })],
  ['with a word no browser sends', () => ({ 'sec-fetch-site': 'same-origin, cross-site' })],
  ['from another site, by an old browser', () => ({ origin: 'https://evil.example' })],
  [
    'from a sibling host, by an old browser',
    (url) => ({ origin: url.replace('localhost', 'other.localhost') }),
  ],
  ['from another port, by an old browser', () => ({ origin: 'http://localhost:1' })],
  ['from a sandboxed page', () => ({ origin: 'null' })],
  ['from who knows where', () => ({})],
  ['from elsewhere, though Origin is right', (url) => ({ 'sec-fetch-site': 'cross-site', origin: url })],
];

/** Sends to every unsafe route what would switch the membership, and gives back how each answered. */
const sendToAll = (headers: Record<string, string>, token: string | undefined) => {
  const fields = { membership: ada.memberships[1]!.id, return: '/', ...(token && { _csrf: token }) };
  const answers = unsafe.map(async (path) => {
    const answer = await client.send('POST', path, { headers, body: new URLSearchParams(fields) });
    return [path, answer.status, answer.text()];
  });
  return Promise.all(answers);
};
const refusedWith = (words: string) => unsafe.map((path) => [path, 403, expect.stringContaining(words)]);

const expectNothingChanged = async () =>
  expect(
    await portal.sql`select data->>'membershipId' as acting from sign_in_session
    where person_id = ${ada.personId} and ended_at is null order by started_at limit 1`,
  ).toEqual([{ acting: ada.memberships[0]!.id }]);

test('there are unsafe routes to try', () => expect(unsafe.length).toBeGreaterThan(4));

describe('every unsafe route refuses what comes, with the right token,', () => {
  test.each(elsewhere)('%s', async (_name, headers) => {
    const answers = await sendToAll(headers(portal.url), await client.token());
    expect(answers).toEqual(refusedWith('was not sent from a page of the portal'));
    await expectNothingChanged();
  });
});

describe('every unsafe route refuses what comes from the portal, but with', () => {
  test.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['an empty token', async () => ''],
    ['a wrong token', async () => 'f'.repeat(64)],
    ['another session’s token', async () => (await portal.as(ada.personId, 1)).token()],
  ])('%s', async (_name, token) => {
    const answers = await sendToAll({ 'sec-fetch-site': 'same-origin' }, await token());
    expect(answers).toEqual(refusedWith('This page was out of date'));
    await expectNothingChanged();
  });
});

describe('what is let through', () => {
  test.each<[string, Headers, 'field' | 'header']>([
    ['a form', () => ({ 'sec-fetch-site': 'same-origin' }), 'field'],
    ['a form of an old browser', (url) => ({ origin: url }), 'field'],
    ['a piece asked for by script', () => ({ 'sec-fetch-site': 'same-origin' }), 'header'],
  ])('%s', async (_name, headers, where) => {
    const own = await portal.as(ada.personId);
    const token = (await own.token())!;
    const body = new URLSearchParams({
      membership: ada.memberships[1]!.id,
      return: '/',
      ...(where === 'field' && { _csrf: token }),
    });
    const sent = { ...headers(portal.url), ...(where === 'header' && { 'x-csrf-token': token }) };
    // The form's schema is strict: that it passes shows that the token was taken out.
    expect((await own.send('POST', '/acting', { headers: sent, body })).status).toBe(303);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('not another method: %s', async (method) => {
    expect((await client.send(method, '/acting')).status).toBe(403);
  });
});

describe('a form whose session has ended', () => {
  const typed = {
    whatWasTried: 'We moved\nhis seat.',
    'child-view': '<b>Likes</b> science',
    _key: 'x',
    version: '3',
    return: '/',
    draft: '01890000-0000-7000-8000-000000000000',
    empty: ' ',
  };

  test('is given back filled in, and changes nothing', async () => {
    const own = await portal.as(ada.personId);
    const page = await own.get('/acting');
    await portal.sql`update sign_in_session set ended_at = now()`;
    const token = page.find('input[name=_csrf]').getAttribute('value')!;
    const answer = await own.send('POST', '/acting', {
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ ...typed, _csrf: token }),
    });
    expect([answer.status, answer.text('h1')]).toEqual([403, 'You have been signed out']);
    expect(answer.texts('main label')).toEqual(['What was tried', 'Child view']);
    expect(answer.document.querySelectorAll('textarea').map(({ text }) => text)).toEqual([
      'We moved\nhis seat.',
      '<b>Likes</b> science',
    ]);
    expect(answer.html).not.toContain(token);
    expect(answer.link('Sign in again (opens in a new tab)')).toBe('/sign-in');
  });

  test('so is one whose membership has ended', async () => {
    const own = await portal.as(ada.personId);
    await own.token();
    await portal.sql`update membership set "to" = "from" where id = ${ada.memberships[0]!.id}`;
    const answer = await own.post('/your-sign-ins/ending', { words: 'Typed at length' });
    expect([answer.status, answer.text('textarea')]).toEqual([403, 'Typed at length']);
  });
});
