import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas as invented } from '#db/seed/personas.ts';
import { ConfigError, readConfig } from '#src/config.ts';
import { linkPersonas } from '#src/sign-in/demo-provider/personas.ts';
import { demoProviderSettings } from '#src/sign-in/demo-provider/provider.ts';
import type { Answer, Client } from '#test/support/client.ts';
import { startDemonstration } from './demonstration.ts';
import { makePerson } from './people.ts';

let portal: Awaited<ReturnType<typeof startDemonstration>>;
beforeAll(async () => {
  portal = await startDemonstration();
});
afterAll(() => portal.close());

/** Goes wherever it is sent, through both hosts, until a page is shown. */
async function follow(client: Client, answer: Answer): Promise<Answer> {
  if (!answer.location) return answer;
  return follow(client, await client.get(new URL(answer.location, answer.url).href));
}

async function signInAs(client: Client, person: string, start = '/sign-in/demo'): Promise<Answer> {
  const list = await follow(client, await client.get(start));
  return follow(client, await client.submitFrom(list, { person }, { form: 'form' }));
}

test('the whole way: chosen, checked, and back at the page that was asked for', async () => {
  const client = portal.anonymous();
  const turnedAway = await client.get('/your-sign-ins?x=1');
  expect(turnedAway.location).toBe('/sign-in?return=%2Fyour-sign-ins%3Fx%3D1');
  const choose = await client.get(turnedAway.location!);
  const page = await signInAs(client, 'one', choose.link('Sign in with the demonstration'));
  expect(page.url).toBe(`${portal.url}/your-sign-ins?x=1`);
  expect(page.text('header')).toContain('Ada Mock');
  expect((await client.get('/sign-in?return=/your-sign-ins')).location).toBe('/your-sign-ins');
});

test('somebody whom the portal does not know is told so, and no more', async () => {
  const client = portal.anonymous();
  const page = await signInAs(client, 'none');
  expect([page.status, page.text('h1')]).toEqual([200, 'You have no access yet']);
  expect((await client.get('/your-sign-ins')).location).toMatch(/^\/sign-in\?/);
});

test('somebody with two places of work chooses between them', async () => {
  const page = await signInAs(portal.anonymous(), 'two');
  expect(page.text('h1')).toBe('Who are you acting for?');
});

test('a name is words, never markup', async () => {
  const client = portal.anonymous();
  const people = await follow(client, await client.get('/sign-in/demo'));
  expect(people.texts('button')).toEqual(['Ada Mock', "Bo O'Mock <b>", 'Di Mock', 'Cy Mock']);
});

test('whoever comes back is asked again who to be', async () => {
  const client = portal.anonymous();
  await signInAs(client, 'one');
  expect((await signInAs(client, 'two')).text('h1')).toBe('Who are you acting for?');
});

test('signing out goes on to the provider, and comes back', async () => {
  const client = portal.anonymous();
  await signInAs(client, 'one');
  const out = await client.submit('/your-sign-ins', {}, { form: '/sign-out' });
  const page = await client.get(out.location!);
  expect(page.text('h1')).toBe('You are signed out');
  const leave = page.link('Sign out of the demonstration');
  expect(page.find('meta[http-equiv=refresh]').getAttribute('content')).toBe(`0; url=${leave}`);
  expect(new URL(leave).origin).toBe(portal.issuer);
  const there = await client.get(leave);
  expect(there.status).toBe(200);
  expect(there.text('h1')).toBe('Sign out of the demonstration');
  const back = await follow(client, await client.submitFrom(there, {}, { form: 'form' }));
  expect([back.url, back.text('h1')]).toEqual([`${portal.url}/signed-out`, 'You are signed out']);
});

test('personas come in through whatever port the provider was given, and nobody else does', async () => {
  const [known, unknown] = invented;
  const person = await makePerson(portal.sql, known!.name, [], {
    provider: 'demo',
    issuer: 'http://localhost:1',
    subject: known!.key,
  });
  await linkPersonas(portal.connection, 'http://localhost:2', invented);
  await linkPersonas(portal.connection, 'http://localhost:2', invented);
  const rows =
    await portal.sql`select issuer, person_id from identity where subject = ${known!.key} order by issuer`;
  expect(rows.map(({ issuer, person_id }) => [issuer, person_id])).toEqual([
    ['http://localhost:1', person.personId],
    ['http://localhost:2', person.personId],
  ]);
  expect(await portal.sql`select from identity where subject = ${unknown!.key}`).toHaveLength(0);
});

describe('production', () => {
  const production = {
    NODE_ENV: 'production',
    BASE_URL: 'https://portal.example',
    DATABASE_URL: 'postgres://portal@database.example/portal',
    SESSION_SECRET: 'a secret that production brings itself',
  };
  const real = { ...demoProviderSettings(1), issuer: 'https://login.example', admit: ['tenant'] };
  const read = (provider: object) =>
    readConfig({ ...production, SIGN_IN_PROVIDERS: JSON.stringify([provider]) });

  test('starts with a provider of the organisation’s own', () => {
    expect(read(real).providers).toEqual([real]);
  });

  test.each([
    'http://localhost:3001',
    'https://localhost:3001',
    'https://a.localhost',
    'https://127.0.0.1',
    'https://127.9.9.9:1',
    'https://[::1]:3001',
    'http://login.example',
  ])('refuses the issuer %s', (issuer) => expect(() => read({ ...real, issuer })).toThrow(ConfigError));

  test('refuses one that admits anybody', () => {
    expect(() => read({ ...real, admit: [] })).toThrow(/admit/);
  });

  test('refuses the demonstration', () => {
    expect(() => readConfig(production, { secret: production.SESSION_SECRET, provider: real })).toThrow(
      /demo/,
    );
  });
});
