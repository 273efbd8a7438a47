import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findActor } from '#src/agencies/queries.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { attempt } from './attempt.ts';
import { HostileProvider } from './hostile-provider.ts';
import { makePerson, type Someone } from './people.ts';

let portal: Portal;
let provider: HostileProvider;
let bo: Someone;
let ada: Someone;

beforeAll(async () => {
  provider = await HostileProvider.start('mock');
  portal = await startPortal({ providers: () => [provider.settings] });
  const identity = { provider: 'mock', issuer: provider.settings.issuer, subject: 'bo' };
  const at = (name: string) =>
    ({ kind: 'school', name, role: 'school_staff', title: 'Safeguarding lead' }) as const;
  const places = [
    at('Larkspur Mock School'),
    at('Teasel Mock School'),
    { ...at('Yarrow Mock School'), to: '2021-01-01' },
  ];
  bo = await makePerson(portal.sql, 'Bo Mock', places, identity);
  ada = await makePerson(portal.sql, 'Ada Mock', [at('Larkspur Mock School')]);
});
afterAll(async () => {
  await portal.close();
  provider.close();
});

const actingFor = async (client: Client) =>
  (await client.get('/your-sign-ins')).text('header .masthead__acting');

describe('with several memberships', () => {
  test('one chooses after signing in, and goes on to where one was going', async () => {
    const client = portal.anonymous();
    provider.claims = { sub: 'bo' };
    const answer = await attempt(client, provider, '/your-sign-ins?x=1');
    expect(answer.location).toBe('/acting?return=%2Fyour-sign-ins%3Fx%3D1');
    expect((await client.get('/your-sign-ins')).location).toBe('/acting?return=%2Fyour-sign-ins');
    const page = await client.get(answer.location!);
    expect(page.texts('.govuk-radios label')).toEqual(['Larkspur Mock School', 'Teasel Mock School']);
    expect(page.has('input[type=radio][checked]')).toBe(false);
    const chosen = await client.submitFrom(page, { membership: bo.memberships[1]!.id });
    expect([chosen.status, chosen.location]).toEqual([303, '/your-sign-ins?x=1']);
    expect(await actingFor(client)).toBe('Safeguarding lead, Teasel Mock School');
  });

  test('one can switch, and a form that was open in another tab then does nothing', async () => {
    const client = await portal.as(bo.personId);
    const tab = await client.get('/your-sign-ins');
    expect(tab.link('Switch who you are acting for')).toBe('/acting');
    await client.submit('/acting', { membership: bo.memberships[1]!.id }, { form: '/acting' });
    expect(await actingFor(client)).toContain('Teasel');
    const late = await client.submitFrom(tab, {}, { form: '/your-sign-ins/ending' });
    expect(late.status).toBe(403);
    expect(late.text('h1')).toBe('This page was out of date');
    expect(await actingFor(client)).toContain('Teasel');
  });

  test('choosing nothing says so', async () => {
    const client = await portal.as(bo.personId);
    const answer = await client.submitFrom(
      await client.get('/acting'),
      { membership: undefined },
      { form: '/acting' },
    );
    expect(answer.status).toBe(422);
    expect(answer.link('Choose who you are acting for')).toBe('#membership');
    expect(answer.has('input#membership')).toBe(true);
  });

  test.each([
    ['somebody else’s', () => ada.memberships[0]!.id, 404],
    ['one that is over', () => bo.memberships[2]!.id, 404],
    ['none at all', () => '01890000-0000-7000-8000-000000000000', 404],
    ['nonsense', () => 'x', 400],
    ['two at once', () => [bo.memberships[0]!.id, bo.memberships[1]!.id], 400],
  ])('%s cannot be chosen', async (_name, membership, status) => {
    const client = await portal.as(bo.personId, 1);
    expect((await client.post('/acting', { membership: membership(), return: '/' })).status).toBe(status);
    expect(await actingFor(client)).toContain('Teasel');
  });

  test('the way back leads nowhere else', async () => {
    const client = await portal.as(bo.personId);
    const fields = { membership: bo.memberships[0]!.id, return: '//evil.example' };
    expect((await client.post('/acting', fields)).location).toBe('/');
  });
});

test('another person’s membership in one’s session gives nothing', async () => {
  const today = Temporal.PlainDate.from('2026-11-24');
  const mixed = { personId: bo.personId, membershipId: ada.memberships[0]!.id, today };
  expect(await portal.database.single((db) => findActor(db, mixed))).toBeNull();
});
