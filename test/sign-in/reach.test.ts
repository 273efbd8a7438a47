import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { findActor } from '#src/agencies/queries.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { makeAgency, makePerson } from './people.ts';

let portal: Portal;
const ids = new Map<string, string>();

const tree: [AgencyKind, string, parent?: string, from?: string, to?: string][] = [
  ['trust', 'Trust'],
  ['trust', 'Trust to come'],
  ['school', 'School that stays', 'Trust'],
  ['school', 'School that moves', 'Trust', '2020-01-01', '2026-09-01'],
  ['school', 'School that moves', 'Trust to come', '2026-09-01'],
  ['school', 'School alone'],
  ['team', 'Service'],
  ['team', 'Area', 'Service'],
  ['team', 'Team of the area', 'Area'],
  ['team', 'Team that left', 'Area', '2020-01-01', '2026-08-31'],
  ['virtual_school', 'Virtual School'],
];

beforeAll(async () => {
  portal = await startPortal();
  for (const [kind, name, parent, from = '2020-01-01', to = null] of tree) {
    ids.set(name, await makeAgency(portal.sql, kind, name));
    if (!parent) continue;
    const row = { agency_id: ids.get(name)!, parent_id: ids.get(parent)!, from, to };
    await portal.sql`insert into agency_parent ${portal.sql(row)}`;
  }
});
afterAll(() => portal.close());

test.each<[AgencyKind, string, Role, today: string, below: string[]]>([
  ['school', 'School that stays', 'school_lead', '2026-08-31', []],
  ['trust', 'Trust', 'trust_staff', '2026-08-31', ['School that stays', 'School that moves']],
  ['trust', 'Trust', 'trust_staff', '2026-09-01', ['School that stays']],
  ['trust', 'Trust to come', 'trust_staff', '2026-09-01', ['School that moves']],
  ['team', 'Service', 'social_care_manager', '2026-08-30', ['Area', 'Team of the area', 'Team that left']],
  ['team', 'Service', 'social_care_manager', '2026-08-31', ['Area', 'Team of the area']],
  ['team', 'Area', 'social_care_manager', '2026-08-31', ['Team of the area']],
  ['team', 'Service', 'social_worker', '2026-08-31', []],
  ['team', 'Team of the area', 'social_worker', '2026-08-31', []],
  ['virtual_school', 'Virtual School', 'vs_manager', '2026-08-31', []],
])('%s %s as %s on %s speaks for itself and %j', async (kind, name, role, today, below) => {
  const someone = await makePerson(portal.sql, 'Ada Mock', [{ kind, name, role }]);
  const asked = {
    personId: someone.personId,
    membershipId: someone.memberships[0]!.id,
    today: Temporal.PlainDate.from(today),
  };
  const found = await portal.database.single((db) => findActor(db, asked));
  expect(found!.actor.reach[0]).toBe(ids.get(name));
  expect(new Set(found!.actor.reach)).toEqual(new Set([name, ...below].map((one) => ids.get(one))));
  expect(found!.actor).toMatchObject({
    name: 'Ada Mock',
    role,
    agencyKind: kind,
    agencyName: name,
    memberships: 1,
  });
});
