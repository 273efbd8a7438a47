import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { attempt, backTo, begin, isIn } from './attempt.ts';
import { HostileProvider, type Signing } from './hostile-provider.ts';
import { makePerson } from './people.ts';

let portal: Portal;
let provider: HostileProvider;
let other: HostileProvider;

beforeAll(async () => {
  provider = await HostileProvider.start('hostile');
  other = await HostileProvider.start('other');
  const all = [provider, other];
  portal = await startPortal({ providers: () => all.map(({ settings }) => settings) });
  const school = { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' } as const;
  for (const { settings } of all) {
    const identity = { provider: settings.id, issuer: settings.issuer, subject: 'someone' };
    await makePerson(portal.sql, 'Ada Mock', [school], identity);
  }
});
beforeEach(() => {
  for (const one of [provider, other]) Object.assign(one, { claims: {}, signing: 'right' });
});
afterAll(async () => {
  await portal.close();
  for (const one of [provider, other]) one.close();
});

const rowsOpen = async () =>
  (await portal.sql`select from sign_in_session where person_id is not null and ended_at is null`).count;

test('an honest answer signs in, under a new session id, at the page that was asked for', async () => {
  const client = portal.anonymous();
  const begun = await begin(client, provider, '/your-sign-ins');
  const planted = client.cookies.get('portal')!;
  provider.claims = { nonce: begun.nonce };
  const answer = await client.get(backTo(provider, begun));
  expect([answer.status, answer.location]).toEqual([303, '/your-sign-ins']);
  expect(client.cookies.get('portal')).not.toBe(planted);
  expect(await isIn(client)).toBe(true);
  expect(await isIn(new Client(portal.url, { portal: planted }))).toBe(false);
});

test('the request has what binds the answer to it, and the address comes from the settings', async () => {
  const client = portal.anonymous();
  const answer = await client.get('/sign-in/hostile', {
    'x-forwarded-host': 'evil.example',
    host: 'evil.example',
  });
  const asked = new URL(answer.location!).searchParams;
  expect(asked.get('redirect_uri')).toBe(`${portal.url}/sign-in/hostile/callback`);
  expect(asked.get('response_mode')).toBe('query');
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)?.length).toBeGreaterThan(20);
});

describe('a token that is not the provider’s own, for this sign-in', () => {
  const signings: Signing[] = [
    'another algorithm',
    'another key',
    'HS256 with the client secret',
    'none',
    'altered',
  ];
  const claims: [string, object][] = [
    ['wrong nonce', { nonce: 'of-another-sign-in' }],
    ['no nonce', { nonce: undefined }],
    ['wrong issuer', { iss: 'http://localhost:1' }],
    ['wrong audience', { aud: 'another-client' }],
    ['expired', { exp: 1_700_000_000 }],
    ['not yet valid', { nbf: 4_000_000_000 }],
    ['no subject', { sub: undefined }],
  ];
  test.each([
    ...signings.map((signing) => [signing, { signing }] as const),
    ...claims.map(([name, said]) => [name, { claims: said }] as const),
  ])('%s', async (_name, forged) => {
    const before = await rowsOpen();
    Object.assign(provider, forged);
    const client = portal.anonymous();
    const answer = await attempt(client, provider);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in/not-finished']);
    expect(await isIn(client)).toBe(false);
    expect(await rowsOpen()).toBe(before);
  });
});

describe('an answer that this browser does not wait for', () => {
  test.each([
    ['no state', (address: string) => address.replace(/state=[^&]*/, '')],
    ['unknown state', (address: string) => address.replace(/state=[^&]*/, 'state=made-up')],
    ['state given twice', (address: string) => `${address}&state=another`],
    ['code given twice', (address: string) => `${address}&code=another`],
    [
      'the answer of another issuer',
      (address: string) => address.replace(/iss=[^&]*/, 'iss=http%3A%2F%2Flocalhost%3A1'),
    ],
    ['no issuer', (address: string) => address.replace(/&iss=[^&]*/, '')],
    ['declined', (address: string) => address.replace('code=a-code', 'error=access_denied')],
  ])('%s', async (_name, change) => {
    const client = portal.anonymous();
    const begun = await begin(client, provider);
    provider.claims = { nonce: begun.nonce };
    const answer = await client.get(change(backTo(provider, begun)));
    expect(answer.location).toBe('/sign-in/not-finished');
    expect(await isIn(client)).toBe(false);
  });

  test('one that was begun in another browser', async () => {
    const attacker = portal.anonymous();
    const begun = await begin(attacker, provider);
    const victim = portal.anonymous();
    await begin(victim, provider);
    provider.claims = { nonce: begun.nonce };
    expect((await victim.get(backTo(provider, begun))).location).toBe('/sign-in/not-finished');
    expect(await isIn(victim)).toBe(false);
  });

  test('one that was begun with another provider', async () => {
    const client = portal.anonymous();
    const begun = await begin(client, provider);
    other.claims = { nonce: begun.nonce };
    expect((await client.get(backTo(other, begun))).location).toBe('/sign-in/not-finished');
    expect(other.asked).not.toContain('token');
  });

  test.each(['the session it made', 'the session before'])('one sent again, with %s', async (which) => {
    const client = portal.anonymous();
    const begun = await begin(client, provider);
    const before = client.cookies.get('portal')!;
    provider.claims = { nonce: begun.nonce };
    await client.get(backTo(provider, begun));
    const asked = provider.asked.filter((place) => place === 'token').length;
    const again = which === 'the session before' ? new Client(portal.url, { portal: before }) : client;
    expect((await again.get(backTo(provider, begun))).location).toBe('/sign-in/not-finished');
    expect(provider.asked.filter((place) => place === 'token').length).toBe(asked);
  });

  test('a refused one cannot be tried again', async () => {
    const client = portal.anonymous();
    const begun = await begin(client, provider);
    provider.claims = { nonce: 'wrong' };
    await client.get(backTo(provider, begun));
    provider.claims = { nonce: begun.nonce };
    expect((await client.get(backTo(provider, begun))).location).toBe('/sign-in/not-finished');
  });

  test('one sent again while the provider is still being asked', async () => {
    const client = portal.anonymous();
    const begun = await begin(client, provider);
    provider.claims = { nonce: begun.nonce };
    const twin = new Client(portal.url, Object.fromEntries(client.cookies));
    const second = new Promise<string | null>((resolve) => {
      provider.meanwhile = async () => resolve((await twin.get(backTo(provider, begun))).location);
    });
    expect((await client.get(backTo(provider, begun))).location).toBe('/');
    expect(await second).toBe('/sign-in/not-finished');
  });
});

describe('several tabs', () => {
  test('each finishes its own', async () => {
    const client = portal.anonymous();
    const first = await begin(client, provider, '/your-sign-ins?tab=1');
    const second = await begin(client, provider, '/your-sign-ins?tab=2');
    for (const [begun, to] of [
      [first, '/your-sign-ins?tab=1'],
      [second, '/your-sign-ins?tab=2'],
    ] as const) {
      provider.claims = { nonce: begun.nonce };
      expect((await client.get(backTo(provider, begun))).location).toBe(to);
    }
    expect(await isIn(client)).toBe(true);
  });

  test('the sixth forgets the first', async () => {
    const client = portal.anonymous();
    const begun = [];
    for (let tab = 0; tab < 6; tab++) begun.push(await begin(client, provider));
    provider.claims = { nonce: begun[0]!.nonce };
    expect((await client.get(backTo(provider, begun[0]!))).location).toBe('/sign-in/not-finished');
    provider.claims = { nonce: begun[1]!.nonce };
    expect((await client.get(backTo(provider, begun[1]!))).location).toBe('/');
  });
});
