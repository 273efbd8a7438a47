import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { personas } from '#db/seed/personas.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let client: Client;
const lines: string[] = [];
beforeAll(async () => {
  const log = pino({ base: undefined }, { write: (line: string) => void lines.push(line) });
  portal = await startPortal({ seeded: true, log });
  client = await portal.as('school-dt');
});
afterAll(() => portal.close());

const referenceOf = (html: string) => /reference: <strong>([0-9a-f]+)<\/strong>/.exec(html)?.[1];
const isLogged = (reference: string | undefined) =>
  lines.some((line) => (JSON.parse(line) as { reference?: string }).reference === reference);
/** What differs between any two answers: this request's nonce and reference, this form's token. */
const masked = (html: string) =>
  html
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/value="[0-9a-f]{64}"/g, '')
    .replaceAll(/<strong>[0-9a-f]+<\/strong>/g, '');

describe('an error page', () => {
  test('for somebody else’s record is the one for a record that does not exist', async () => {
    const [theirs] = await portal.sql`
      select reference from consultation c where reference like 'NCC-%' and not exists (
        select from consultation_party p join agency a on a.id = p.agency_id
        where p.consultation_id = c.id and a.name = 'Quillbrook Academy') limit 1`;
    const answers = await Promise.all([
      client.get(`/consultations/${theirs!.reference}`),
      client.get('/consultations/NCC-26-999999'),
      client.get('/consultations/no-such-thing'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const bodies = answers.map(({ html }) => masked(html));
    expect(bodies[1]).toBe(bodies[0]);
    expect(bodies[2]).toBe(bodies[0]);
    expect(isLogged(referenceOf(answers[0]!.html))).toBe(true);
  });

  test('for what went wrong inside has a reference that the log has, and no word of the inside', async () => {
    await portal.sql`alter table resource rename to resource_away`;
    try {
      const answer = await client.get('/resources');
      expect(answer.status).toBe(500);
      expect(answer.html).not.toMatch(/resource_away|relation|select |node_modules|\bat .*\.ts/);
      const reference = referenceOf(answer.html);
      expect(reference).toBeTruthy();
      const failed = lines
        .map((line) => JSON.parse(line))
        .find((line) => line.reference === reference && line.msg === 'failed');
      expect(failed).toMatchObject({ code: '42P01' });
    } finally {
      await portal.sql`alter table resource_away rename to resource`;
    }
  });

  test.each([
    ['a field that no form has', { __proto__x: 'a', constructor: 'b' }, 400],
    ['a body that is too large', { body: 'x'.repeat(400_000) }, 413],
  ])('for %s', async (_what, fields, status) => {
    const answer = await client.post('/requests/new', fields as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(isLogged(referenceOf(answer.html))).toBe(true);
  });

  test('for a body that is no form', async () => {
    const answer = await client.send('POST', '/requests/new', {
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: '{"a":1}' as never,
    });
    expect(answer.status).toBe(400);
  });
});

test('no name, number or address of anybody is in the log', async () => {
  await client.get(`/children?q=${known.children.onRoll.familyName}`);
  await client.submit('/requests/new/child', { upn: known.children.onRoll.upn }, { form: '#search-upn' });
  const written = lines.join('');
  expect(lines.length).toBeGreaterThan(5);
  for (const { name, email } of personas) {
    expect(written).not.toContain(name);
    expect(written).not.toContain(email);
  }
  for (const { upn, familyName } of Object.values(known.children)) {
    expect(written).not.toContain(upn);
    expect(written).not.toContain(familyName);
  }
});
