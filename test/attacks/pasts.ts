import { newId } from '#src/web/ids.ts';
import { addPerson } from '#test/home/people.ts';
import type { Client } from '#test/support/client.ts';
import type { Portal } from '#test/support/portal.ts';
import { memberOf } from './cast.ts';
import { titles } from './parts.ts';
import type { Stranger } from './strangers.ts';

const ended = 'Jo Bygone';
const reason = 'An invented reason to look';

/** Gives strangers the past that their words say; answers how to sign in as each. */
export async function layPasts(portal: Portal): Promise<(one: Stranger) => Promise<Client>> {
  const { sql } = portal;
  const [teacher, head, school, team, other, south] = await Promise.all([
    memberOf(sql, 'school-dt'),
    memberOf(sql, 'vs-manager-neighbour'),
    memberOf(sql, 'school-quiet'),
    memberOf(sql, 'family-help'),
    memberOf(sql, 'school-dsl'),
    memberOf(sql, 'social-worker-south'),
  ]);
  const { authority } = teacher;
  const trust = await addPerson(sql, ended, { kind: 'trust', role: 'trust_staff', authority });
  const governance = await addPerson(sql, 'Sol Bygone', {
    ...{ kind: 'governance', role: 'ig_officer', authority: head.authority },
  });
  const consultations = sql`consultation c where c.title = any(${titles}) and c.local_authority_id = ${authority}`;
  const pupils = sql`enrolment where agency_id = ${teacher.agencyId} and "to" is null`;

  await sql`
    insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", "to", status, changed_at)
    select c.local_authority_id, c.id, agency.id, 'invited', c.submitted_at, now() - interval '1 second', c.status, c.changed_at
    from agency cross join ${consultations}
      and (agency.id in (${school.agencyId}, ${team.agencyId}) or agency.name = ${`${ended}’s agency`})`;
  await sql`
    insert into enrolment (local_authority_id, id, child_id, agency_id, year_group, main, "from", "to")
    select local_authority_id, gen_random_uuid(), child_id, ${school.agencyId}, year_group, false, '2020-09-01', current_date
    from ${pupils}`;
  await sql`
    insert into involvement_episode (local_authority_id, id, child_id, agency_id, type, lead_practitioner, lead_role,
      registered_social_worker, source, "from", "to")
    select local_authority_id, gen_random_uuid(), child_id, ${team.agencyId}, 'child_in_need', 'Invented', 'Invented',
      false, 'test', '2001-09-01', '2001-10-01' from ${pupils}`;
  await sql`
    insert into emergency_access (local_authority_id, id, consultation_id, reference, person_id, agency_id, role, reason, "from", until)
    select c.local_authority_id, gen_random_uuid(), c.id, c.reference, ${south.personId}, ${south.agencyId}, 'social_worker',
      ${reason}, now() - interval '61 minutes', now() - interval '1 minute' from ${consultations}`;
  await sql`insert into membership ${sql({
    ...{ id: newId(), person_id: teacher.personId, agency_id: other.agencyId, role: 'school_staff' },
    ...{ title: 'Invented title', from: '2020-01-01' },
  })}`;
  const added = new Map([
    ['a trust', trust],
    ['governance elsewhere', governance],
  ]);
  return ({ who, membership }) => portal.as(added.get(who) ?? who, membership);
}
