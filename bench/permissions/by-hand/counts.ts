import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import { type Statement, statementOf } from '../statement.ts';
import { endStatuses, openStatuses, statusesToDo } from './statuses.ts';
import { isOwnAction } from './within-reach.ts';

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
  const today = londonDay(now).toString();
  const of = (condition: SQL) =>
    sql`select from consultation c where c.local_authority_id = ${me.authorityId} and ${condition}`;
  const open = (condition: SQL) => of(sql`c.ended_at is null and ${condition}`);
  const waitsFor = (kinds: SQL) =>
    open(sql`c.status = 'information_requested' and exists (
    select from pause w join agency g on g.id = w.waiting_on_id
    where w.local_authority_id = c.local_authority_id and w.consultation_id = c.id and w."to" is null and g.kind in (${kinds}))`);
  const views = {
    unallocated: open(sql`c.adviser_id is null`),
    mine: open(sql`c.adviser_id = ${me.personId}`),
    team: open(sql`true`),
    overdue: open(sql`c.answered_at is null and c.due_on < ${today}`),
    week: open(sql`c.answered_at is null and c.due_on between ${today} and ${today}::date + 7`),
    school: waitsFor(sql`'school', 'trust'`),
    social_care: waitsFor(sql`'team'`),
    review:
      open(sql`(c.status = 'in_review' or c.status = 'plan_in_progress' and not exists (select from action a
      where a.local_authority_id = c.local_authority_id and a.consultation_id = c.id and a.done_at is null))`),
    closed: of(sql`c.ended_at is not null`),
  };
  const counts = Object.entries(views).map(([name, view]) => bounded(view, name));
  return statementOf(sql`select ${sql.join(counts, sql`, `)}`);
}
