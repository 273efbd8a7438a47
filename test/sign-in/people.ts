import type { Sql } from 'postgres';
import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { newId } from '#src/web/ids.ts';

type Place = {
  kind: AgencyKind;
  name: string;
  role: Role;
  title?: string;
  from?: string;
  to?: string | null;
};
export type Someone = { personId: string; memberships: { id: string; agencyId: string }[] };

/** An invented person with their places of work, each an agency made for them unless one of that name is there. */
export async function makePerson(
  sql: Sql,
  name: string,
  places: Place[],
  identity?: { provider: string; issuer: string; subject: string },
): Promise<Someone> {
  const personId = newId();
  await sql`insert into person (id, name, email, session_epoch)
    values (${personId}, ${name}, 'invented@portal.example', '2020-01-01')`;
  if (identity) await sql`insert into identity ${sql({ id: newId(), person_id: personId, ...identity })}`;
  const memberships = [];
  for (const {
    kind,
    name: agencyName,
    role,
    title = 'Invented title',
    from = '2020-01-01',
    to = null,
  } of places) {
    const agencyId = await makeAgency(sql, kind, agencyName);
    const row = { id: newId(), person_id: personId, agency_id: agencyId, role, title, from, to };
    await sql`insert into membership ${sql(row)}`;
    memberships.push({ id: row.id, agencyId });
  }
  return { personId, memberships };
}

export async function makeAgency(sql: Sql, kind: AgencyKind, name: string): Promise<string> {
  const [there] = await sql<{ id: string }[]>`select id from agency where name = ${name}`;
  if (there) return there.id;
  await sql`insert into authority ${sql({ id: authorityId, code: '999', name: 'Mockshire', prefix: 'MCK', service_name: 'Mockshire Virtual School' })}
    on conflict do nothing`;
  const id = newId();
  await sql`insert into agency ${sql({ id, kind, name, authority_id: authorityId })}`;
  return id;
}

const authorityId = '01890000-0000-7000-8000-000000000999';
