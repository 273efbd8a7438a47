import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { elsewhere, findPlaces, type Places, pathOf, ways } from '#test/pages/ways.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isOfThePage } from '#test/support/statements.ts';

/* Each page that the routing table has, over HTTP: it answers, under its policy, in a bounded count of statements. */

/** Beyond the transaction's own: begin and commit, whom it is for, what was read, the session and who acts. */
const most = 5;

let portal: Portal;
const statements: string[] = [];
const clients = new Map<string, Client>();
let places: Places;

beforeAll(async () => {
  portal = await startPortal({ seeded: true, onStatement: (statement) => statements.push(statement) });
  places = await findPlaces(portal);
});
afterAll(() => portal.close());

async function clientOf(persona: string | null): Promise<Client> {
  if (!persona) return portal.anonymous();
  const client = clients.get(persona) ?? (await portal.as(persona));
  clients.set(persona, client);
  return client;
}

describe('every page', () => {
  const paths = Object.keys(routes)
    .filter((line) => line.startsWith('GET '))
    .map((line) => line.slice(4));

  test('of the routing table is opened here or by its own test', () => {
    expect(paths.filter((path) => !ways[path] && !elsewhere.includes(path))).toEqual([]);
    expect(Object.keys(ways).filter((path) => !paths.includes(path))).toEqual([]);
  });

  test.each(Object.entries(ways))('%s', async (_route, [persona, template]) => {
    const path = pathOf(template, places);
    const client = await clientOf(persona);
    statements.length = 0;
    const answer = await client.get(path);
    expect([200, 303]).toContain(answer.status);
    const own = statements.filter((statement) => isOfThePage(statement.trim()));
    expect(own.length, own.join('\n')).toBeLessThanOrEqual(most);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.html).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
  });

  test('of a signed-in person sends somebody who is not to sign in, and gives nothing away', async () => {
    for (const path of paths.filter((line) => routes[`GET ${line}` as keyof typeof routes]![0].signedIn)) {
      const answer = await portal.anonymous().get(path.replaceAll(/:(\w+)/g, 'x'));
      expect({ path, status: answer.status }).toEqual({ path, status: 303 });
      expect(answer.location).toContain('/sign-in');
    }
  });
});
