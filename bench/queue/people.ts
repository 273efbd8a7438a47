import type postgres from 'postgres';
import { type Connection, openDatabase } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import { sessionFor } from '#test/support/session.ts';
import { settings } from './settings.ts';

/** Somebody who works the queue, signed in. */
export type Person = { actor: Actor; cookie: string };

/** How many an authority has: the largest of all, or the one that comes nearest to so many. */
export async function authorityOf(
  sql: postgres.Sql,
  near?: number,
): Promise<{ id: string; consultations: number }> {
  const [row] = await sql<{ id: string; consultations: number }[]>`
    select local_authority_id as id, count(*)::int as consultations from consultation group by 1
    order by abs(count(*) - ${near ?? 2 ** 31}), 1 limit 1`;
  return row!;
}

/** So many of its Virtual School, those who hold most first, a manager among the first two; the same again where it has fewer. */
export async function peopleOf(
  connection: Connection,
  sql: postgres.Sql,
  authorityId: string,
  most: number,
): Promise<Person[]> {
  const database = openDatabase(connection, { pool: 1 });
  const now = () => Temporal.Now.instant();
  try {
    const rows = await sql<{ personId: string; membershipId: string }[]>`
      select person_id as "personId", membership_id as "membershipId" from (
        select m.person_id, m.id as membership_id, m.role, row_number() over (partition by m.role order by (
          select count(*) from consultation c where c.local_authority_id = ${authorityId}
            and c.adviser_id = m.person_id and c.ended_at is null) desc, m.id) as place
        from membership m join agency g on g.id = m.agency_id
        where g.authority_id = ${authorityId} and m.role in ('vs_adviser', 'vs_manager') and m."to" is null) as placed
      order by place, role, membership_id limit ${most}`;
    const people: Person[] = [];
    for (let seat = 0; seat < most; seat++) {
      const row = rows[seat % rows.length]!;
      const found = await database.single((db) => findActor(db, { ...row, today: londonDay(now()) }));
      const cookies = await sessionFor({ config: settings, database, sql, now }, row.personId, 0);
      const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
      people.push({ actor: found!.actor, cookie: cookie.join('; ') });
    }
    return people;
  } finally {
    await database.close();
  }
}
