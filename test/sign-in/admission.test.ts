import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { attempt, isIn } from './attempt.ts';
import { HostileProvider } from './hostile-provider.ts';
import { makePerson } from './people.ts';

let portal: Portal;
let provider: HostileProvider;
let guarded: HostileProvider;

beforeAll(async () => {
  provider = await HostileProvider.start('mock');
  guarded = await HostileProvider.start('guarded', { admit: ['tenant-of-mockshire'], subject: 'oid' });
  portal = await startPortal({ providers: () => [provider.settings, guarded.settings] });
  const school = { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' } as const;
  for (const { settings } of [provider, guarded]) {
    const identity = { provider: settings.id, issuer: settings.issuer, subject: 'someone' };
    await makePerson(portal.sql, 'Ada Mock', [school], identity);
  }
});
beforeEach(() => {
  for (const one of [provider, guarded]) one.claims = {};
});
afterAll(async () => {
  await portal.close();
  for (const one of [provider, guarded]) one.close();
});

describe('a true answer about somebody who may not come in', () => {
  test.each([
    ['a password alone', { amr: ['pwd'] }, '/sign-in/second-factor'],
    ['nothing said of how', { amr: undefined }, '/sign-in/second-factor'],
    [
      'unknown, with the e-mail address of somebody known',
      { sub: 'stranger', email: 'invented@portal.example', email_verified: true },
      '/sign-in/no-access',
    ],
  ])('%s', async (_name, claims, page) => {
    provider.claims = claims;
    const client = portal.anonymous();
    expect((await attempt(client, provider)).location).toBe(page);
    expect((await client.get(page)).status).toBe(200);
    expect(await isIn(client)).toBe(false);
  });

  test.each([
    ['another tenant', { tid: 'tenant-elsewhere', oid: 'someone' }, '/sign-in/no-access'],
    ['no tenant', { oid: 'someone' }, '/sign-in/no-access'],
    ['the right subject in the wrong claim', { tid: 'tenant-of-mockshire' }, '/sign-in/no-access'],
    ['the right tenant', { tid: 'tenant-of-mockshire', oid: 'someone' }, '/'],
  ])('%s', async (_name, claims, page) => {
    guarded.claims = claims;
    expect((await attempt(portal.anonymous(), guarded)).location).toBe(page);
  });

  test.each(['acr', 'acrs', 'amr'])('a second factor counts in %s', async (claim) => {
    provider.claims = { amr: undefined, [claim]: claim === 'acr' ? 'mfa' : ['x', 'mfa'] };
    expect((await attempt(portal.anonymous(), provider)).location).toBe('/');
  });
});
