import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { attempt, isIn } from './attempt.ts';
import { type Fault, HostileProvider, type Place } from './hostile-provider.ts';
import { makePerson } from './people.ts';

const faults: [Place, Fault][] = (['discovery', 'jwks', 'token'] as const).flatMap((place) =>
  (['gone', 'slow', 'html', 'broken', 'nonsense'] as const).map((fault): [Place, Fault] => [place, fault]),
);

let portal: Portal;
let colleague: Client;
const providers = new Map<string, HostileProvider>();
const named = (place: Place, fault: Fault) => providers.get(`${place}-${fault}`)!;

beforeAll(async () => {
  // One for each, since what a healthy provider has said of itself is kept.
  for (const [place, fault] of faults) {
    const provider = await HostileProvider.start(`${place}-${fault}`);
    provider.faults = { [place]: fault };
    providers.set(provider.settings.id, provider);
  }
  portal = await startPortal({ providers: () => [...providers.values()].map(({ settings }) => settings) });
  const school = { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' } as const;
  for (const { settings } of providers.values()) {
    const identity = { provider: settings.id, issuer: settings.issuer, subject: 'someone' };
    colleague = await portal.as((await makePerson(portal.sql, 'Ada Mock', [school], identity)).personId);
  }
});
afterAll(async () => {
  await portal.close();
  for (const provider of providers.values()) provider.close();
});

// Side by side: the slow ones are waited for until the portal gives them up.
describe.concurrent('a provider that is sick', () => {
  test.each(faults)('at its %s: %s', { timeout: 20_000 }, async (place, fault) => {
    const provider = named(place, fault);
    const client = portal.anonymous();
    const sick =
      place === 'discovery' ? client.get(`/sign-in/${provider.settings.id}`) : attempt(client, provider);
    expect(await isIn(colleague)).toBe(true);
    const answer = await sick;
    expect(answer.status).toBe(503);
    expect(answer.text('h1')).toBe(`${provider.settings.label} cannot be reached`);
    expect(answer.html).not.toMatch(/OAUTH|TypeError|Internal error|Sorry/);
    expect(await isIn(client)).toBe(false);

    provider.faults = {};
    provider.claims = {};
    expect((await attempt(client, provider)).location).toBe('/');
    expect(await isIn(client)).toBe(true);
  });
});

test('one that is not configured does not exist', async () => {
  const client = portal.anonymous();
  const missing = await client.get('/no-such-page');
  const unknown = await client.get('/sign-in/nobody');
  const callback = await client.get('/sign-in/nobody/callback?code=x&state=y');
  const body = ({ html }: { html: string }) => html.replaceAll(/nonce="[^"]*"|[0-9a-f]{10}</g, '');
  expect([unknown.status, callback.status]).toEqual([404, 404]);
  expect(body(unknown)).toBe(body(missing));
});
