import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '#db/seed/personas.ts';
import { episodeWords } from '#src/children/words.ts';
import type { Answer } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ seeded: true });
}, 300_000);
afterAll(() => portal.close());

const plans = Object.values(episodeWords);
const childIds = ({ html }: Answer) =>
  [...html.matchAll(/\/children\/[0-9a-f-]{36}\/([0-9a-f-]{36})/g)].map(([, id]) => id!);
const references = ({ html }: Answer) => [
  ...new Set(
    [...html.matchAll(/\/consultations\/([A-Z]{3}-\d\d-\d{6})/g)].map(([, reference]) => reference!),
  ),
];

/** As the database's owner knows it, by another way than the portal's own rules. */
async function mayKnow(agencies: string[]) {
  const { sql } = portal;
  const children = await sql`
    select child_id as id from enrolment where agency_id in ${sql(agencies)} and "from" <= current_date and ("to" is null or "to" > current_date)
    union select child_id from involvement_episode where agency_id in ${sql(agencies)} and "from" <= current_date and ("to" is null or "to" > current_date)`;
  const consultations = await sql`
    select reference from consultation c join consultation_party p on p.local_authority_id = c.local_authority_id and p.consultation_id = c.id
    where p.agency_id in ${sql(agencies)} and (p."to" is null or p."to" > now())`;
  return {
    children: new Set(children.map(({ id }) => id)),
    consultations: new Set(consultations.map(({ reference }) => reference)),
  };
}

const withBelow = async (name: string) => {
  const rows = await portal.sql<{ id: string }[]>`
    with recursive tree as (
      select id from agency where name = ${name}
      union select l.agency_id from agency_parent l join tree on l.parent_id = tree.id where l."to" is null)
    select id from tree`;
  return rows.map(({ id }) => id);
};

const places = personas.flatMap(({ key, memberships }) =>
  memberships.map(({ agencyName, role }, index) => ({ key, index, agencyName, role })),
);

describe.each(places)('$key at $agencyName', ({ key, index, agencyName, role }) => {
  test('has a first page that tells nothing of others', async () => {
    const page = await (await portal.as(key, index)).get('/');
    expect(page.status).toBe(200);
    expect(page.text('h1')).toBe('Home');
    if (role.startsWith('vs_')) {
      const [own] =
        await portal.sql`select prefix from authority au join agency a on a.authority_id = au.id where a.name = ${agencyName}`;
      expect(references(page).filter((reference) => !reference.startsWith(own!.prefix))).toEqual([]);
      return;
    }
    const own = await mayKnow(await withBelow(agencyName));
    expect(childIds(page).filter((id) => !own.children.has(id))).toEqual([]);
    expect(references(page).filter((reference) => !own.consultations.has(reference))).toEqual([]);
    for (const plan of plans) expect(page.html).not.toContain(plan);
  });

  test('finds only children who are theirs to read, and of each what they may know', async () => {
    const client = await portal.as(key, index);
    const list = await client.get('/children');
    expect([200, 403]).toContain(list.status);
    if (list.status === 403 || role.startsWith('vs_')) return expect(childIds(list)).toEqual([]);
    const own = await mayKnow(await withBelow(agencyName));
    expect(childIds(list).filter((id) => !own.children.has(id))).toEqual([]);
    const [first] = list.document.querySelectorAll('.roll__name a');
    if (!first) return;
    const page = await client.get(first.getAttribute('href')!);
    expect(page.status).toBe(200);
    if (role.startsWith('school')) for (const plan of plans) expect(page.html).not.toContain(plan);
    expect(references(page).filter((reference) => !own.consultations.has(reference))).toEqual([]);
  });
});

test('the demonstration has something for those who need it', async () => {
  const home = await (await portal.as('school-dt')).get('/');
  expect(home.texts('section[aria-labelledby="needs-you"] .entries__entry').length).toBeGreaterThan(0);
  expect(home.texts('section[aria-labelledby="roll"] .entries__entry').length).toBeGreaterThan(0);
  expect((await (await portal.as('social-worker')).get('/')).texts('.entries__entry').length).toBeGreaterThan(
    0,
  );
  expect((await portal.anonymous().get('/resources')).texts('.entries__entry').length).toBeGreaterThan(5);
});
