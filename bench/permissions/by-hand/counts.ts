import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import { type Statement, statementOf } from '../statement.ts';
import { endStatuses, openStatuses, statusesToDo } from './statuses.ts';
import { isOwnAction, snoozed } from './within-reach.ts';

const most = 1001;

const bounded = (rest: SQL, name: string) =>
  sql`(select count(*)::int from (${rest} limit ${most}) as counted) as ${sql.identifier(name)}`;

/** How many need the reader, are open, and are closed. */
export function partnerCounts(me: Actor): Statement {
  const one = me.reach.length === 1;
  const mine = sql`from consultation_party p
    where p.agency_id = ${one ? sql`${me.agencyId}` : sql`any(${sql.param(me.reach)}::uuid[])`} and (p."to" is null or p."to" > now())`;
  const of = (condition: SQL) =>
    sql`select ${one ? sql`` : sql`distinct p.local_authority_id, p.consultation_id`} ${mine} and ${condition}`;
  const needsYou = sql`(p.status = 'information_requested' and exists (select from pause w
      where w.local_authority_id = p.local_authority_id and w.consultation_id = p.consultation_id and w."to" is null
        and w.waiting_on_id = ${me.agencyId})
    or p.status in (${statusesToDo}) and exists (select from action a
      where a.local_authority_id = p.local_authority_id and a.consultation_id = p.consultation_id and a.done_at is null
        and ${isOwnAction(me)}))`;
  return statementOf(sql`select ${bounded(of(needsYou), 'needs_you')},
    ${bounded(of(sql`p.status in (${openStatuses})`), 'open')}, ${bounded(of(sql`p.status in (${endStatuses})`), 'closed')}`);
}

/** How many stand in each view of the queue. */
export function queueCounts(me: Actor, now: Temporal.Instant): Statement {
  const today = sql`${londonDay(now).toString()}::date`;
  const of = (condition: SQL) =>
    sql`select from consultation c where c.local_authority_id = ${me.authorityId} and ${condition}`;
  const open = (condition: SQL) => of(sql`c.ended_at is null and ${condition}`);
  const put = sql`c.id in ${snoozed(me, now)}`;
  const awake = (condition: SQL) => open(sql`${condition} and not (${put})`);
  const waitsFor = (side: SQL) =>
    awake(sql`c.status = 'information_requested' and c.waiting_on_side = ${side}`);
  const views = {
    unallocated: awake(sql`c.adviser_id is null`),
    mine: awake(sql`c.adviser_id = ${me.personId}`),
    team: open(sql`true`),
    overdue: open(sql`c.answered_at is null and c.due_on < ${today}`),
    week: awake(sql`c.answered_at is null and c.due_on between ${today} and ${today} + 7`),
    school: waitsFor(sql`'school'`),
    social_care: waitsFor(sql`'social_care'`),
    review: awake(sql`(c.status = 'in_review' or c.status = 'plan_in_progress' and c.actions_left = 0)`),
    flagged: of(sql`c.id in (select consultation_id from flag where local_authority_id = ${me.authorityId})`),
    watching: of(sql`c.id in (select consultation_id from watch
      where local_authority_id = ${me.authorityId} and person_id = ${me.personId})`),
    snoozed: open(put),
    closed: of(sql`c.ended_at is not null`),
  };
  const counts = Object.entries(views).map(([name, view]) => bounded(view, name));
  return statementOf(sql`select ${sql.join(counts, sql`, `)}`);
}
