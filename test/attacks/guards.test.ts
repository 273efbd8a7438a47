import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { anyone, type Guard, may } from '#src/policy/guard.ts';
import { findPlaces, type Places, pathOf, ways } from '#test/pages/ways.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { fingerprint } from './fingerprint.ts';

/* Every line of the routing table says who may come in, and means it. */

const lines = Object.entries(routes).map(([line, [guard]]) => [line, guard] as const);

test.each(lines)('%s has a guard that the rules made', (_line, guard: Guard) => {
  const [verb, noun] = guard.words.split(' ');
  const made = noun ? may(verb as never, noun as never) : anyone();
  expect([guard.words, guard.signedIn, `${guard.allows}`]).toEqual([
    ...[made.words, made.signedIn, `${made.allows}`],
  ]);
});

describe.each(['both', 'application'] as const)('to somebody who is not signed in, behind %s', (walls) => {
  let portal: Portal;
  let places: Places;
  let names: string[];
  beforeAll(async () => {
    portal = await startPortal({ seeded: true, walls });
    places = await findPlaces(portal);
    const { sql } = portal;
    const rows = await sql`
      select name from person union select email from person union select family_name from child
      union select title from consultation union select reference from consultation union select value from child_identifier`;
    names = rows.map(({ name }) => name);
  });
  afterAll(() => portal?.close());

  test('nothing can be sent', async () => {
    const before = await fingerprint(portal.sql);
    for (const [line] of lines.filter(([line, { signedIn }]) => signedIn && line.startsWith('POST '))) {
      const path = line.slice(5).replaceAll(/:\w+/g, 'x');
      const answer = await portal.anonymous().post(path, { key: 'x' });
      expect({ line, status: answer.status }).toEqual({ line, status: 403 });
      expect(answer.find('main a[href="/sign-in"]').text).toBeTruthy();
    }
    expect(await fingerprint(portal.sql)).toEqual(before);
  });

  test('nothing open to anyone names a person, a child or a consultation', async () => {
    expect(names.length).toBeGreaterThan(1000);
    for (const [line] of lines.filter(([, { signedIn }]) => !signedIn)) {
      const [, path] = ways[line.slice(4)]!;
      const answer = await portal.anonymous().get(pathOf(path, places));
      expect({ line, status: answer.status }).toEqual({ line, status: 200 });
      const words = answer.document.textContent;
      expect({ line, told: names.filter((name) => words.includes(name)) }).toEqual({ line, told: [] });
    }
  });
});
