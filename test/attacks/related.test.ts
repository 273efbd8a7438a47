import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* A record that another was merged into leads to the other only whom can open it: by each wall alone. */

describe.each(['both', 'application', 'database'] as const)('with walls: %s', (walls) => {
  let portal: Portal;
  let here: string;
  let joined: string;

  beforeAll(async () => {
    portal = await startPortal({ seeded: true, walls });
    const [school] = await portal.sql`
      select m.agency_id from membership m join identity i on i.person_id = m.person_id where i.subject = 'school-dt'`;
    const takesPart = (of: string) => portal.sql`exists (
      select from consultation_party p where p.consultation_id = ${portal.sql(`${of}.id`)} and p.agency_id = ${school!.agency_id})`;
    const [pair] = await portal.sql`
      select into_.reference as here, into_.id as target, other.reference as joined, other.id from consultation into_
      join consultation other on other.local_authority_id = into_.local_authority_id and other.status = 'submitted'
      where ${takesPart('into_')} and not ${takesPart('other')} order by into_.id, other.id limit 1`;
    ({ here, joined } = pair as unknown as { here: string; joined: string });
    await portal.sql`update consultation set status = 'merged', merged_into_id = ${pair!.target}, due_on = null,
      ended_at = now() where id = ${pair!.id}`;
  });
  afterAll(() => portal.close());

  test('the school of the one is not told of the other', async () => {
    const page = await (await portal.as('school-dt')).get(`/consultations/${here}`);
    expect(page.html).not.toContain(joined);
  });

  test('whoever reads both is', async () => {
    const page = await (await portal.as('vs-manager')).get(`/consultations/${here}`);
    expect(page.has(`main a[href="/consultations/${joined}"]`)).toBe(true);
  });
});
