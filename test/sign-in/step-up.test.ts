import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { isFresh } from '#src/sign-in/fresh.ts';
import { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { backTo, isIn } from './attempt.ts';
import { HostileProvider } from './hostile-provider.ts';
import { makePerson, type Someone } from './people.ts';

/* Before what reaches far a person is asked again who they are. OWASP ASVS 5.0: 7.5.3. */

const form = '/emergency-access';
const team = { kind: 'team', name: 'Larkspur Mock Team', role: 'social_worker' } as const;
const other = { kind: 'team', name: 'Teasel Mock Team', role: 'social_worker' } as const;

let portal: Portal;
let provider: HostileProvider;
let ada: Someone;
let minutesAhead = 0;
const now = () => Temporal.Now.instant().add({ minutes: minutesAhead });

beforeAll(async () => {
  provider = await HostileProvider.start('hostile');
  portal = await startPortal({ now, providers: () => [provider.settings] });
  const known = (subject: string) => ({ provider: 'hostile', issuer: provider.settings.issuer, subject });
  ada = await makePerson(portal.sql, 'Ada Mock', [team, other], known('ada'));
  await makePerson(portal.sql, 'Bo Mock', [team], known('bo'));
});
beforeEach(() => {
  minutesAhead = 0;
  provider.claims = {};
});
afterAll(async () => {
  await portal.close();
  provider.close();
});

const seconds = () => Math.floor(Date.now() / 1000);

/** Somebody who signed in so long ago that they are asked again. */
async function stale(): Promise<Client> {
  const client = await portal.as(ada.personId);
  await portal.sql`update sign_in_session set data = data - 'authenticatedAt' where person_id = ${ada.personId}`;
  return client;
}

/** Goes to be asked, and comes back with what the provider says. */
async function confirm(client: Client, claims: object, from = form) {
  const asked = await client.get(from);
  const page = await client.get(asked.location!);
  const leaving = new URL((await client.get(page.link('Sign in once more'))).location!);
  const begun = {
    state: leaving.searchParams.get('state')!,
    nonce: leaving.searchParams.get('nonce')!,
    address: leaving,
  };
  provider.claims = { sub: 'ada', nonce: begun.nonce, auth_time: seconds(), ...claims };
  return { leaving, begun, answer: await client.get(backTo(provider, begun)) };
}

test('who has just signed in is not asked', async () => {
  const client = await portal.as(ada.personId);
  expect((await client.get(form)).status).toBe(200);
});

test.each([
  [0, true],
  [299, true],
  [300, false],
  [3600, false],
])('it holds for five minutes: %i seconds later %s', (after, holds) => {
  const authenticatedAt = '2026-11-24T09:00:00Z';
  const later = Temporal.Instant.from(authenticatedAt).add({ seconds: after });
  expect(isFresh({ authenticatedAt }, later)).toBe(holds);
  expect(isFresh({}, later)).toBe(false);
});

describe('whoever signed in longer ago', () => {
  test('is asked by the provider itself, and comes back to the form under a new session id', async () => {
    const client = await stale();
    const before = client.cookies.get('portal')!;
    const { leaving, answer } = await confirm(client, {});
    expect(Object.fromEntries(leaving.searchParams)).toMatchObject({ prompt: 'login', max_age: '300' });
    expect([answer.status, answer.location]).toEqual([303, form]);
    expect(client.cookies.get('portal')).not.toBe(before);
    expect((await client.get(form)).status).toBe(200);
    expect(await isIn(new Client(portal.url, { portal: before }))).toBe(false);
  });

  test('acts on for the agency that they had chosen', async () => {
    const client = await stale();
    const acting = (await client.get('/your-sign-ins')).text('header');
    await confirm(client, {});
    expect((await client.get('/your-sign-ins')).text('header')).toBe(acting);
  });

  test.each([
    ['an answer from an old sign-in', { auth_time: 1_700_000_000 }, 'refused'],
    ['one that is just too old', { auth_time: Math.floor(Date.now() / 1000) - 310 }, 'refused'],
    ['one that does not say when', { auth_time: undefined }, 'refused'],
    ['one without a second factor', { amr: ['pwd'] }, 'refused'],
    ['one for another nonce', { nonce: 'another' }, 'refused'],
    ['another person of the portal', { sub: 'bo' }, 'another'],
    ['somebody whom the portal does not know', { sub: 'nobody' }, 'refused'],
  ])('is refused with %s, and stays who they were', async (_name, claims, because) => {
    const client = await stale();
    const before = client.cookies.get('portal');
    const { answer } = await confirm(client, claims);
    expect(answer.location).toBe(`/sign-in/confirm?because=${because}&return=%2Femergency-access`);
    const page = await client.get(answer.location!);
    expect(page.has('.govuk-inset-text')).toBe(true);
    expect(page.text('header')).toContain('Ada Mock');
    expect(client.cookies.get('portal')).toBe(before);
    expect((await client.get(form)).status).toBe(303);
  });

  test('cannot use one answer twice', async () => {
    const client = await stale();
    const { begun } = await confirm(client, {});
    expect((await client.get(backTo(provider, begun))).location).toBe('/sign-in/not-finished');
  });

  test('cannot have a time to come held against them for longer', async () => {
    const client = await stale();
    await confirm(client, { auth_time: seconds() + 3600 });
    minutesAhead = 6;
    expect((await client.get(form)).status).toBe(303);
  });
});

describe('a form that was open for too long', () => {
  test('is not done; what was typed is shown, and it can be sent after all', async () => {
    const client = await portal.as(ada.personId);
    const page = await client.get(form);
    await portal.sql`update sign_in_session set data = data - 'authenticatedAt' where person_id = ${ada.personId}`;
    const typed = {
      by: 'reference',
      reference: 'MCK-2026-0001',
      reason: 'An invented reason, said at length',
    };
    const held = await client.submitFrom(page, typed, { form: '#opening' });
    expect(held.status).toBe(403);
    expect(held.texts('textarea')).toEqual(expect.arrayContaining(Object.values(typed)));
    const leads = held.link('Sign in once more (opens in a new tab)');
    const leaving = new URL((await client.get(leads)).location!).searchParams;
    provider.claims = { sub: 'ada', nonce: leaving.get('nonce'), auth_time: seconds() };
    const back = await client.get(backTo(provider, { state: leaving.get('state')! }));
    expect(back.location).toBe(form);
    const sent = await client.submitFrom(page, typed, { form: '#opening' });
    expect(sent.status).toBe(422);
    expect(sent.text()).toContain('Your authority has no consultation with this reference');
  });

  test('is asked for by a piece of a page: the whole page leaves', async () => {
    const client = await stale();
    const answer = await client.get(form, { 'hx-request': 'true', 'hx-request-type': 'partial' });
    expect([answer.status, answer.html]).toEqual([204, '']);
    expect(answer.headers.get('hx-redirect')).toBe('/sign-in/confirm?return=%2Femergency-access');
  });
});

describe('nobody is led away from the portal', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0d%0aLocation:x',
    '/.//evil.example',
  ])('by %s', async (asked) => {
    const client = await stale();
    const page = await client.get(`/sign-in/confirm?${new URLSearchParams({ return: asked })}`);
    const leaving = new URL((await client.get(page.link('Sign in once more'))).location!).searchParams;
    provider.claims = { sub: 'ada', nonce: leaving.get('nonce'), auth_time: seconds() };
    const back = await client.get(backTo(provider, { state: leaving.get('state')! }));
    expect(new URL(back.location!, portal.url).origin).toBe(portal.url);
    expect(back.location).toMatch(/^\/(?![/\\])/);
  });

  test('and who is not signed in signs in first', async () => {
    for (const path of ['/sign-in/confirm', '/sign-in/hostile/confirmation']) {
      const answer = await portal.anonymous().get(`${path}?return=${form}`);
      expect(answer.location).toBe('/sign-in?return=%2Femergency-access');
    }
  });
});

test('what somebody fresh may see and what they send stand behind it alike', () => {
  const fresh = Object.entries(routes).filter(([, [guard]]) => guard.fresh);
  const pages = fresh.map(([line]) => line.replace(/^\w+ /, ''));
  expect(pages.length).toBeGreaterThan(1);
  for (const [line, [guard]] of Object.entries(routes)) {
    if (pages.includes(line.replace(/^\w+ /, '')))
      expect({ line, fresh: guard.fresh }).toEqual({ line, fresh: true });
  }
});
