import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { type Statement, statementOf } from '../statement.ts';
import { openStatuses } from './statuses.ts';
import { audienceOf, isOwnAction, isVirtualSchool, readsChild, snoozed } from './within-reach.ts';

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
export function queueList(me: Actor, view: 'unallocated' | 'mine', now: Temporal.Instant): Statement {
  const held = view === 'mine' ? sql`adviser_id = ${me.personId}` : sql`adviser_id is null`;
  const near = sql`select local_authority_id, id as consultation_id from consultation
    where local_authority_id = ${me.authorityId} and ended_at is null and ${held} and id not in ${snoozed(me, now)}
    order by coalesce(due_on, 'infinity'::date), id limit ${page}`;
  return rows(me, near, sql`order by coalesce(c.due_on, 'infinity'::date), c.id`);
}

function rows(me: Actor, near: SQL, order: SQL): Statement {
  const childToo = isVirtualSchool(me) ? sql`` : sql` and ${readsChild(me)}`;
  const here = (alias: string) =>
    sql.raw(`${alias}.local_authority_id = c.local_authority_id and ${alias}.consultation_id = c.id`);
  return statementOf(sql`
    select c.local_authority_id, c.id, c.reference, c.title, c.subject_kind, c.status, c.version, c.urgency, c.service_level_days,
      c.due_on, c.near_on, c.answered_at, c.submitted_at, c.changed_at, c.ended_at,
      (select string_agg(t.name, ', ' order by t.position) from theme t where t.code = any(c.themes)),
      ch.given_name, ch.family_name, ch.known_as, c.child_id, c.setting_id, setting.name, (coalesce(setting.authority_id <> c.local_authority_id, false)
        or exists (select from term own where own.local_authority_id = c.local_authority_id and own.agency_id = c.setting_id)
        or exists (select from closure own where own.local_authority_id = c.local_authority_id and own.agency_id = c.setting_id)),
      setting.district, setting.phase,
      c.adviser_id, adviser.name, w.waiting_on_id, waiting_on.name, w."from",
      (select count(*)::int from pause gone where ${here('gone')} and gone."to" is not null), c.actions_left,
      case when c.actions_left = 0 then 0
        else (select count(*)::int from action a where ${here('a')} and a.done_at is null and ${isOwnAction(me)}) end,
      s.at, exists (select from event e where ${here('e')} and e.at > coalesce(s.at, '-infinity')
        and e.person_id <> ${me.personId}${audienceOf(me)}), ${isVirtualSchool(me) ? beside(me, here) : sql`null::json`}
    from (${near}) as near
    join consultation c on c.local_authority_id = near.local_authority_id and c.id = near.consultation_id
    left join child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id${childToo}
    left join agency setting on setting.id = c.setting_id
    left join person adviser on adviser.id = c.adviser_id
    left join pause w on ${here('w')} and w."to" is null
    left join agency waiting_on on waiting_on.id = w.waiting_on_id
    left join seen s on ${here('s')} and s.person_id = ${me.personId}
    ${order}`);
}

const beside = (me: Actor, here: (alias: string) => SQL) => sql`json_build_object(
  'snoozed', (select json_build_object('until', z.until, 'why', z.why, 'by', p.name)
    from snooze z join person p on p.id = z.person_id where ${here('z')}),
  'flagged', (select json_build_object('why', f.why, 'by', p.name)
    from flag f join person p on p.id = f.person_id where ${here('f')}),
  'isWatched', exists (select from watch h where ${here('h')} and h.person_id = ${me.personId}),
  'openBy', (select json_agg(p.name order by o.since) from presence o join person p on p.id = o.person_id
    where ${here('o')} and o.person_id <> ${me.personId} and o.renewed_at > now() - interval '60 seconds'))`;
