import type { Sql } from 'postgres';
import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { newId } from '#src/web/ids.ts';

/** Somebody invented in an agency made for them; the id is what a client signs in as. */
export async function addPerson(
  sql: Sql,
  name: string,
  { kind, role, authority }: { kind: AgencyKind; role: Role; authority: string | null },
): Promise<string> {
  const [agency, person] = [newId(), newId()];
  await sql`insert into agency ${sql({ id: agency, kind, name: `${name}’s agency`, authority_id: authority })}`;
  await sql`insert into person ${sql({ id: person, name, email: 'invented@portal.example', session_epoch: '2020-01-01' })}`;
  await sql`insert into membership ${sql({ id: newId(), person_id: person, agency_id: agency, role, title: 'Invented title', from: '2020-01-01' })}`;
  return person;
}
