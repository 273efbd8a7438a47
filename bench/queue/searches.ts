import type postgres from 'postgres';

/** What people look for: a reference, a child by name, a school. */
export async function searchesOf(sql: postgres.Sql, authorityId: string): Promise<string[]> {
  const [row] = await sql<{ reference: string; child: string; school: string }[]>`
    select c.reference, concat_ws(' ', ch.given_name, ch.family_name) as child, g.name as school
    from consultation c join agency g on g.id = c.setting_id
    join child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id
    where c.local_authority_id = ${authorityId} and c.ended_at is null order by c.submitted_at desc, c.id limit 1`;
  return Object.values(row!);
}
