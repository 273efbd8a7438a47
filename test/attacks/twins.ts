import { newId } from '#src/web/ids.ts';
import type { Places } from '#test/pages/ways.ts';
import type { Portal } from '#test/support/portal.ts';
import type { Cast } from './cast.ts';
import { addParts, titles } from './parts.ts';

/** Copies of those consultations, asked for by another school about a child of its own. */
export async function addTwins(sql: Portal['sql'], cast: Cast): Promise<Places> {
  const { authority: local_authority_id, agencyId: agency_id, personId } = cast.teacher;
  const child_id = newId();
  const key = { local_authority_id, child_id };
  await sql`insert into child ${sql({
    ...{ local_authority_id, id: child_id, given_name: 'Twin', family_name: 'Duplicatewick', sex: 'U' },
    ...{ born_on: '2013-05-02', search_text: 'twin duplicatewick', recorded_at: '2025-01-01' },
  })}`;
  await sql`insert into enrolment ${sql({ ...key, id: newId(), agency_id, year_group: 9, from: '2024-09-01' })}`;

  const prefix = (await sql`select prefix from authority where id = ${local_authority_id}`)[0]!.prefix;
  for (const [at, title] of titles.entries()) {
    const id = newId();
    const changes = sql.json({
      ...{ local_authority_id, id, child_id, setting_id: agency_id, draft_id: null },
      ...{ requester_agency_id: agency_id, requester_id: personId },
      reference: `${prefix}-19-90000${at}`,
    });
    await sql`
      insert into consultation select (jsonb_populate_record(c, ${changes})).* from consultation c
      where title = ${title} and local_authority_id is not null order by reference like '%-19-%' limit 1`;
    const virtualSchool = sql`(select id from agency where authority_id = ${local_authority_id} and kind = 'virtual_school')`;
    await sql`
      insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", status, changed_at)
      select c.local_authority_id, c.id, party.agency, party.reason, c.submitted_at, c.status, c.changed_at
      from consultation c, (values (${agency_id}::uuid, 'requester'), (${cast.worker.agencyId}::uuid, 'social_care_team'),
        (${virtualSchool}, 'virtual_school')) as party(agency, reason)
      where c.id = ${id}`;
    await sql`
      insert into pause (local_authority_id, id, consultation_id, waiting_on_id, why, "from")
      select c.local_authority_id, gen_random_uuid(), c.id, ${agency_id}, 'Which days?', c.submitted_at from consultation c
      where c.id = ${id} and c.status = 'information_requested'`;
  }
  return addParts(sql, cast, child_id);
}
