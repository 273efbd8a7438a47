import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { agency, agencyParent, emergencyAccess, membership, person } from '#db/schema/index.ts';
import { isOpenNow } from '#src/emergency/queries/hour.ts';
import type { Below } from '#src/policy/reach.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Kept } from './kept.ts';

type Member = { personId: string; name: string; membershipId: string; role: Role; title: string };
/** An agency that may come into question, with its people today and those of the given agencies that are below it. */
export type Candidate = {
  id: string;
  name: string;
  kind: AgencyKind;
  authorityId: string | null;
  below: Below[];
  members: Member[];
};

/**
 * Who might read a record; the rules then say who does. The given agencies and all above them today, the Virtual
 * Schools of its authority, and those with an emergency access to it: no rule of reading reaches further.
 */
export async function findCandidates(
  { db, now }: Acting,
  record: Kept,
  agencyIds: readonly string[],
): Promise<Candidate[]> {
  const today = londonDay(now).toString();
  const holds = (from: SQL, to: SQL) => sql`${from} <= ${today} and (${to} is null or ${to} > ${today})`;
  const given = sql`array[${sql.join(
    agencyIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const rows = await db.execute<Candidate>(sql`
    with recursive above(agency_id, of_id, depth) as (
      select id, id, 0 from unnest(${given}) as id
      union
      select link.parent_id, above.of_id, above.depth + 1
      from above join ${agencyParent} as link on link.agency_id = above.agency_id
      where ${holds(sql`link."from"`, sql`link."to"`)} and above.depth < 8),
    -- Gathered first: an "or" over the three would read every agency that there is.
    candidate(id) as (
      select agency_id from above
      union select id from ${agency} where kind = 'virtual_school' and authority_id = ${record.localAuthorityId}
      union select ${emergencyAccess.agencyId} from ${emergencyAccess} where ${and(ofRecord(record), isOpenNow)})
    select a.id, a.name, a.kind, a.authority_id as "authorityId",
      (select coalesce(json_agg(json_build_object('id', of_id, 'kind', under.kind, 'depth', depth)), '[]')
        from above join ${agency} as under on under.id = of_id where above.agency_id = a.id and depth > 0) as below,
      (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'membershipId', m.id, 'role', m.role,
          'title', m.title) order by p.name, m.id), '[]')
        from ${membership} as m join ${person} as p on p.id = m.person_id
        where m.agency_id = a.id and ${holds(sql`m."from"`, sql`m."to"`)}) as members
    from candidate join ${agency} as a on a.id = candidate.id
    where a.open
    order by a.kind = 'virtual_school', a.name, a.id`);
  return [...rows];
}

const ofRecord = ({ localAuthorityId, consultationId, childId }: Kept) =>
  and(
    eq(emergencyAccess.localAuthorityId, localAuthorityId),
    consultationId
      ? eq(emergencyAccess.consultationId, consultationId)
      : eq(emergencyAccess.childId, childId!),
  );
