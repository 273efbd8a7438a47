import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { everyPlace, listedOn, type Place } from '#test/access/places.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Whoever is listed as able to see a record can open it, and whoever can open it is listed. */

let portal: Portal;
let places: Place[];

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  places = await everyPlace(portal);
  // Two who have a record open in an emergency; one of them has ended it.
  const [accepted, closed] = [known.consultations.accepted.title, known.consultations.closed.title];
  await portal.sql`
    insert into emergency_access (local_authority_id, id, consultation_id, reference, person_id, agency_id, role, reason, "from", until, ended_at)
    select c.local_authority_id, gen_random_uuid(), c.id, c.reference, m.person_id, m.agency_id, m.role, 'An invented reason',
      now(), now() + interval '60 minutes', case c.title when ${closed} then now() end
    from consultation c, identity join membership m on m.person_id = identity.person_id
    where identity.subject = 'social-worker-south' and c.title in (${accepted}, ${closed})`;
  await portal.sql`
    insert into emergency_access (local_authority_id, id, child_id, person_id, agency_id, role, reason, "from", until)
    select c.local_authority_id, gen_random_uuid(), c.child_id, m.person_id, m.agency_id, m.role, 'An invented reason',
      now(), now() + interval '60 minutes'
    from child_identifier c, identity join membership m on m.person_id = identity.person_id
    where identity.subject = 'social-worker-south' and c.value = ${known.children.onRoll.upn}`;
});
afterAll(() => portal.close());

async function whoOpens(path: string): Promise<string[]> {
  const opened = await Promise.all(
    places.map(async ({ who, client }) => ({ who, status: (await client.get(path)).status })),
  );
  expect(opened.filter(({ status }) => ![200, 403, 404].includes(status))).toEqual([]);
  return opened.flatMap(({ who, status }) => (status === 200 ? who : [])).sort();
}

async function whoIsListed(path: string, manager: string): Promise<string[]> {
  const answer = await (await portal.as(manager)).get(`${path}/access`);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  const listed = listedOn(answer);
  expect(new Set(listed).size).toBe(listed.length);
  return listed.filter((one) => places.some(({ who }) => who === one)).sort();
}

describe('a consultation is listed for those who open it, and for no others', () => {
  const { submitted, accepted, closed, moved, ofNeighbour, atNeighbour } = known.consultations;
  test.each([submitted, accepted, closed, moved, ofNeighbour, atNeighbour])('$title', async ({ title }) => {
    const rows = await portal.sql`
      select reference, a.prefix from consultation c join authority a on a.id = c.local_authority_id where title = ${title}`;
    for (const { reference, prefix } of rows) {
      const manager = prefix === 'NCC' ? 'vs-manager' : 'vs-manager-neighbour';
      const path = `/consultations/${reference}`;
      const listed = await whoIsListed(path, manager);
      expect(listed).toEqual(await whoOpens(path));
      expect(listed.length).toBeGreaterThan(1);
    }
  });

  test('whatever agencies take part', async () => {
    const rows = await portal.sql`
      select distinct on (agency.id) reference from consultation_party p join agency on agency.id = p.agency_id
        join consultation c on c.id = p.consultation_id join membership m on m.agency_id = agency.id
        join identity on identity.person_id = m.person_id
      where reference like 'NCC-%' and agency.kind <> 'virtual_school' and p."to" is null
      order by agency.id, c.submitted_at desc limit 8`;
    expect(rows.length).toBeGreaterThan(5);
    for (const { reference } of rows) {
      const path = `/consultations/${reference}`;
      expect(await whoIsListed(path, 'vs-manager')).toEqual(await whoOpens(path));
    }
  });
});

describe('a child’s record is listed for those who open it, and for no others', () => {
  const { onRoll, previously, moved, ofNeighbour, atNeighbour, ofTrustPrimary } = known.children;
  test.each([onRoll, previously, moved, ofNeighbour, atNeighbour, ofTrustPrimary])(
    '$givenName $familyName',
    async ({ upn, authority }) => {
      const [row] = await portal.sql`
      select local_authority_id, child_id from child_identifier where value = ${upn} and "to" is null`;
      const path = `/children/${row!.local_authority_id}/${row!.child_id}`;
      const listed = await whoIsListed(
        path,
        authority === 'northmere' ? 'vs-manager' : 'vs-manager-neighbour',
      );
      expect(listed).toEqual(await whoOpens(path));
      expect(listed.length).toBeGreaterThan(1);
    },
  );
});
