import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Persona } from '#db/seed/personas.ts';
import { demoProviderSettings, startDemoProvider } from '#src/sign-in/demo-provider/provider.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { makePerson } from './people.ts';

const place = {
  agency: '',
  agencyName: 'Larkspur Mock School',
  role: 'school_staff',
  title: 'SENCO',
} as const;
const personas: Persona[] = [
  { key: 'one', name: 'Ada Mock', email: 'ada@portal.example', about: 'Has one', memberships: [place] },
  { key: 'two', name: "Bo O'Mock <b>", email: 'bo@portal.example', about: 'Has two', memberships: [place] },
  { key: 'none', name: 'Cy Mock', email: 'ada@portal.example', about: 'Is unknown', memberships: [] },
];

let portal: Portal;
let issuer: string;
let close: () => Promise<void>;

beforeAll(async () => {
  portal = await startPortal({
    providers: async (baseUrl) => {
      const settings = demoProviderSettings(0);
      const started = await startDemoProvider({ settings, baseUrl, personas });
      ({ issuer, close } = started);
      return [{ ...settings, issuer }];
    },
  });
  const school = { kind: 'school', name: 'Larkspur Mock School', role: 'school_staff' } as const;
  const second = { kind: 'school', name: 'Teasel Mock School', role: 'school_staff' } as const;
  await makePerson(portal.sql, 'Ada Mock', [school], { provider: 'demo', issuer, subject: 'one' });
  await makePerson(portal.sql, 'Bo Mock', [school, second], { provider: 'demo', issuer, subject: 'two' });
});
afterAll(async () => {
  await portal.close();
  await close();
});

/** Follows whatever it is sent to, pressing the person's button on the way; gives the last answer. */
async function signIn(client: Client, person: string, start: string) {
  let answer = await client.get(start);
  for (let step = 0; step < 12 && answer.location; step++) {
    const before = answer.url;
    answer = await client.get(new URL(answer.location!, before).href);
    if (answer.has(`button[value=${person}]`))
      answer = await client.submitFrom(answer, { person }, { form: 'form' });
  }
  return answer;
}

test('the whole way: chosen, checked, come back to the page that was asked for', async () => {
  const client = portal.anonymous();
  const turnedAway = await client.get('/your-sign-ins?x=1');
  expect(turnedAway.location).toBe('/sign-in?return=%2Fyour-sign-ins%3Fx%3D1');
  const choose = await client.get(turnedAway.location!);
  const page = await signIn(client, 'one', choose.link('Sign in with the demonstration'));
  expect(page.url).toBe(`${portal.url}/your-sign-ins?x=1`);
  expect(page.text('header')).toContain('Ada Mock');
});
