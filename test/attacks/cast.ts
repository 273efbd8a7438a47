import type { Portal } from '#test/support/portal.ts';

/** A persona with the agency of their first membership. */
export type Member = { personId: string; agencyId: string; authority: string };

/** Whose records they are, and who has to do with them. */
export type Cast = Record<'teacher' | 'worker' | 'adviser' | 'newcomer', Member>;

export async function findCast(sql: Portal['sql'], names: Record<keyof Cast, string>): Promise<Cast> {
  const members = await Promise.all(Object.values(names).map((persona) => memberOf(sql, persona)));
  return Object.fromEntries(Object.keys(names).map((part, at) => [part, members[at]])) as Cast;
}

export async function memberOf(sql: Portal['sql'], persona: string): Promise<Member> {
  const [row] = await sql`
    select m.person_id as "personId", a.id as "agencyId", a.authority_id as authority from identity i
    join membership m on m.person_id = i.person_id join agency a on a.id = m.agency_id
    where i.subject = ${persona} order by m.id limit 1`;
  return row as Member;
}
