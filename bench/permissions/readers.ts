import type postgres from 'postgres';
import type { Db } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import { abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** Who reads, and the consultation whose record they open. */
export type Reader = { name: string; actor: Actor; reference: string };

/** All of them in the largest authority. */
const readers = {
  'a school': { role: 'school_staff', agency: 'busy as most' },
  'the largest school': { role: 'school_staff', agency: 'busiest' },
  'a team': { role: 'social_worker', agency: 'busy as most' },
  'seven teams': { role: 'social_care_manager', agency: 'busiest' },
  'an adviser': { role: 'vs_adviser', agency: 'busiest' },
  'a manager': { role: 'vs_manager', agency: 'busiest' },
} as const;

/** The same ones on every run, since the nation is the same. */
export async function findReaders(sql: postgres.Sql, db: Db, now: Temporal.Instant): Promise<Reader[]> {
  const today = londonDay(now);
  const found: Reader[] = [];
  for (const [name, { role, agency }] of Object.entries(readers)) {
    const [row] = await sql<{ person_id: string; id: string; reference: string }[]>`
      with largest as (select authority_id as id from agency where kind = 'school' group by 1 order by count(*) desc, 1 limit 1),
      placed as (select distinct a.id from agency a join membership m on m.agency_id = a.id
        where m.role = ${role} and a.authority_id = (select id from largest)),
      busy as (select a.id, count(*) as parties from placed a
        left join agency_parent link on link.parent_id = a.id
        join consultation_party p on p.agency_id in (a.id, link.agency_id) and p."to" is null group by 1),
      chosen as (select id from busy order by
        case when ${agency} = 'busiest' then -parties
          else abs(parties - (select percentile_disc(0.5) within group (order by parties) from busy)) end, id limit 1)
      select m.person_id, m.id, (
        select c.reference from consultation c join consultation_party p on p.local_authority_id = c.local_authority_id and p.consultation_id = c.id
        where p.agency_id in (select id from chosen union all
            select agency_id from agency_parent where parent_id in (select id from chosen))
          and p."to" is null and c.child_id is not null
          and (m.role <> 'vs_adviser' or c.adviser_id = m.person_id)
        order by c.ended_at is not null, c.submitted_at desc, c.id limit 1) as reference
      from membership m where m.agency_id = (select id from chosen) and m.role = ${role} and m."to" is null
      order by (select count(*) from consultation c where c.local_authority_id = (select id from largest)
        and c.adviser_id = m.person_id and c.ended_at is null) desc, m.id limit 1`;
    if (!row) throw new Error(`There is nobody to read as ${name}`);
    const { person_id: personId, id: membershipId, reference } = row;
    const actor = await findActor(db, { personId, membershipId, today });
    found.push({ name, actor: actor!.actor, reference });
  }
  return found;
}

export const acting = ({ actor }: Reader, db: Db, now: Temporal.Instant): Acting => ({
  db,
  actor,
  ability: abilityFor(actor),
  now,
  readings: [],
});

/** The view of the queue that each role works from. */
export const viewOf = ({ actor }: Reader) => (actor.role === 'vs_adviser' ? 'mine' : 'unallocated');
