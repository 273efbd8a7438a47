import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { findPlaces, type Places, pathOf, ways } from '#test/pages/ways.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Each route of the routing table that shows one record: it leaves one reading, or is not answered. */

const showsRecord = /^\/consultations\/:reference|^\/children\/:authority\/:id/;
const shown = Object.entries(ways).filter(([route]) => showsRecord.test(route));

/** The one rule by which each of these reads what the ways lead to. */
const rules: Record<string, { consultation: string; child: string }> = {
  'school-dt': { consultation: 'takes_part', child: 'on_roll' },
  'vs-officer': { consultation: 'authority', child: 'authority' },
  'vs-adviser': { consultation: 'authority', child: 'authority' },
  'vs-manager': { consultation: 'authority', child: 'authority' },
};

let portal: Portal;
let places: Places;
const clients = new Map<string, Client>();

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  places = await findPlaces(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`truncate reading`;
});

async function clientOf(persona: string): Promise<Client> {
  const client = clients.get(persona) ?? (await portal.as(persona));
  clients.set(persona, client);
  return client;
}

/** What is kept of the readings, with names for the ids. */
const readings = () => portal.sql`
  select r.what, r.rule, r.role, agency.name as agency, identity.subject as persona, c.reference,
    r.local_authority_id || '/' || r.child_id as child
  from reading r join identity on identity.person_id = r.person_id join agency on agency.id = r.agency_id
  left join consultation c on c.local_authority_id = r.local_authority_id and c.id = r.consultation_id`;

async function membershipOf(persona: string) {
  const { personas } = await import('#db/seed/personas.ts');
  return personas.find(({ key }) => key === persona)!.memberships[0]!;
}

test('the ways lead to every route that shows a record, but for files', () => {
  const all = Object.keys(routes).flatMap((line) => (line.startsWith('GET ') ? [line.slice(4)] : []));
  expect(all.filter((route) => showsRecord.test(route) && !ways[route])).toEqual([
    '/consultations/:reference/files/:file',
  ]);
  expect(shown.length).toBeGreaterThan(20);
});

test.each(shown)('%s leaves one reading', async (route, [persona, template]) => {
  const path = pathOf(template, places);
  const answer = await (await clientOf(persona!)).get(path);
  expect(answer.status).toBe(200);
  const { role, agencyName } = await membershipOf(persona!);
  const isChild = route.startsWith('/children');
  expect(await readings()).toEqual([
    {
      ...{ what: `GET ${route}`, role, agency: agencyName, persona },
      rule: rules[persona!]![isChild ? 'child' : 'consultation'],
      reference: isChild ? null : path.split('/')[2],
      child: isChild ? places.get('child') : expect.toBeOneOf([null, expect.any(String)]),
    },
  ]);
});

describe('where it cannot be written down', () => {
  const roles = ['portal_school', 'portal_trust', 'portal_social_care', 'portal_virtual_school'];
  beforeAll(() => portal.sql.unsafe(`revoke insert on reading from ${roles}`));
  afterAll(() => portal.sql.unsafe(`grant insert on reading to ${roles}`));

  test.each(shown)('%s is not answered', async (_route, [persona, template]) => {
    const path = pathOf(template, places);
    const answer = await (await clientOf(persona!)).get(path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBeTruthy();
    const words = await portal.sql<{ said: string }[]>`
      select unnest(array[reference, title]) as said from consultation where reference = ${path.split('/')[2]!}
      union all select unnest(array[given_name, family_name, id::text]) from child
      where local_authority_id::text || '/' || id = ${path.slice('/children/'.length).split('/', 2).join('/')}`;
    expect(words.length).toBeGreaterThan(0);
    for (const { said } of words) expect(answer.text()).not.toContain(said);
    expect(await readings()).toEqual([]);
  });

  test('a list, which shows no record, is answered all the same', async () => {
    const lists = [
      ['school-dt', '/'],
      ['school-dt', '/consultations'],
      ['school-dt', '/children'],
      ['vs-adviser', '/queue?view=team'],
      ['vs-adviser', '/children?q=example'],
    ] as const;
    for (const [persona, path] of lists) {
      const answer = await (await clientOf(persona)).get(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    }
  });
});
