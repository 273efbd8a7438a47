import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { type Statement, statementOf } from '../statement.ts';
import { openStatuses } from './statuses.ts';
import { isOwnAction, isVirtualSchool, readsChild } from './within-reach.ts';

const page = 26;

/** The first page of what is open, the newest change first. */
export function partnerList(me: Actor): Statement {
  const ofOne = (
    agency: SQL,
  ) => sql`select p.local_authority_id, p.consultation_id, p.changed_at from consultation_party p
    where p.agency_id = ${agency} and (p."to" is null or p."to" > now()) and p.status in (${openStatuses})
    order by p.changed_at desc nulls last, p.consultation_id desc nulls last limit ${page}`;
  const near =
    me.reach.length === 1
      ? ofOne(sql`${me.agencyId}`)
      : sql`select distinct near.* from unnest(${sql.param(me.reach)}::uuid[]) as mine(agency_id)
          cross join lateral (${ofOne(sql`mine.agency_id`)}) as near`;
  return rows(me, near, sql`order by c.changed_at desc, c.id desc limit ${page}`);
}

/** The first page of a view of the queue, what is due first. */
export function queueList(me: Actor, view: 'unallocated' | 'mine'): Statement {
  const held = view === 'mine' ? sql`adviser_id = ${me.personId}` : sql`adviser_id is null`;
  const near = sql`select local_authority_id, id as consultation_id from consultation
    where local_authority_id = ${me.authorityId} and ended_at is null and ${held}
    order by coalesce(due_on, 'infinity'::date), id limit ${page}`;
  return rows(me, near, sql`order by coalesce(c.due_on, 'infinity'::date), c.id`);
}

function rows(me: Actor, near: SQL, order: SQL): Statement {
  const undone = sql`from action a
    where a.local_authority_id = c.local_authority_id and a.consultation_id = c.id and a.done_at is null`;
  const childToo = isVirtualSchool(me) ? sql`` : sql` and ${readsChild(me)}`;
  return statementOf(sql`
    select c.local_authority_id, c.id, c.reference, c.title, c.subject_kind, c.status, c.urgency, c.service_level_days,
      c.due_on, c.answered_at, c.submitted_at, c.changed_at, c.ended_at,
      (select string_agg(t.name, ', ' order by t.position) from theme t where t.code = any(c.themes)),
      ch.given_name, ch.family_name, ch.known_as, setting.name, c.adviser_id, adviser.name,
      w.waiting_on_id, waiting_on.name, w."from",
      (select count(*)::int ${undone}), (select count(*)::int ${undone} and ${isOwnAction(me)})
    from (${near}) as near
    join consultation c on c.local_authority_id = near.local_authority_id and c.id = near.consultation_id
    left join child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id${childToo}
    left join agency setting on setting.id = c.setting_id
    left join person adviser on adviser.id = c.adviser_id
    left join pause w on w.local_authority_id = c.local_authority_id and w.consultation_id = c.id and w."to" is null
    left join agency waiting_on on waiting_on.id = w.waiting_on_id
    ${order}`);
}
