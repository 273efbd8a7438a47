import { getTableColumns, sql } from 'drizzle-orm';
import { consultation } from '#db/schema/index.ts';
import type { Actor } from '#src/policy/actor.ts';
import { type Statement, statementOf } from '../statement.ts';
import { audienceOf, isVirtualSchool, readsChild, readsConsultation, whyRead } from './within-reach.ts';

const columns = sql.raw(
  Object.values(getTableColumns(consultation))
    .map(({ name }) => `c.${name}`)
    .join(', '),
);

/** The consultation with this reference, and who takes part. */
export function record(me: Actor, reference: string): Statement {
  const childToo = isVirtualSchool(me) ? sql`` : sql` and ${readsChild(me)}`;
  return statementOf(sql`
    select ${columns}, pg_current_snapshot()::text, authority.prefix, (
      select coalesce(json_agg(json_build_object('agencyId', p.agency_id, 'name', g.name, 'kind', g.kind, 'reason', p.reason,
        'from', p."from") order by p."from", g.name), '[]')
      from consultation_party p join agency g on g.id = p.agency_id
      where p.local_authority_id = c.local_authority_id and p.consultation_id = c.id and (p."to" is null or p."to" > now())), (
      select coalesce(json_agg(json_build_object('id', x.id, 'personId', x.person_id, 'agencyId', x.agency_id,
        'from', x."from", 'until', x.until) order by x.until desc), '[]')
      from emergency_access x where x.local_authority_id = c.local_authority_id and x.consultation_id = c.id
        and x.person_id = ${me.personId} and x.agency_id = ${me.agencyId} and x.until > now() and x.ended_at is null), (
      select max(e.at) from event e
      where e.local_authority_id = c.local_authority_id and e.consultation_id = c.id and e.what = 'reopen'), (
      select v.value from authority_setting v
      where v.authority_id = c.local_authority_id and v.name = 'service_levels' and v."from" <= c.submitted_at
      order by v."from" desc limit 1),
      ${whyRead(me)}, ch.id, ch.local_authority_id, ch.given_name, ch.family_name, ch.known_as, ch.born_on, setting.name, setting.phase,
      requester_agency.name, requester.name, adviser.name, w.waiting_on_id, waiting_on.name, w.why, w."from"
    from authority
    join consultation c on c.local_authority_id = authority.id
    join agency requester_agency on requester_agency.id = c.requester_agency_id
    join person requester on requester.id = c.requester_id
    left join child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id${childToo}
    left join agency setting on setting.id = c.setting_id
    left join person adviser on adviser.id = c.adviser_id
    left join pause w on w.local_authority_id = c.local_authority_id and w.consultation_id = c.id and w."to" is null
    left join agency waiting_on on waiting_on.id = w.waiting_on_id
    where authority.prefix = ${reference.split('-', 1)[0]} and c.reference = ${reference} and ${readsConsultation(me)}`);
}

type Key = { localAuthorityId: string; id: string };

/** The newest entries, newest first. */
export function thread(me: Actor, { localAuthorityId, id }: Key): Statement {
  return statementOf(sql`
    select e.id, e.kind, e.audience, e.body, e.written_at, person.name, agency.name, (
      select coalesce(json_agg(json_build_object('slug', r.slug, 'title', r.title) order by r.title), '[]')
      from resource r where r.slug = any(e.resources))
    from entry e join person on person.id = e.person_id join agency on agency.id = e.agency_id
    where e.local_authority_id = ${localAuthorityId} and e.consultation_id = ${id}${audienceOf(me)}
    order by e.written_at desc, e.id desc limit ${101}`);
}
