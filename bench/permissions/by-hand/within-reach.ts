import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';

/* What somebody would write who knows the rules and has no need to be held to them. */

export const isVirtualSchool = ({ agencyKind }: Actor) => agencyKind === 'virtual_school';

const reach = (me: Actor) => sql`any(${sql.param(me.reach)}::uuid[])`;

const today = sql`(now() at time zone 'Europe/London')::date`;

/** The row of this alias holds today. */
export function holdsToday(alias: string): SQL {
  const [from, to] = [sql.raw(`${alias}."from"`), sql.raw(`${alias}."to"`)];
  return sql`${from} <= ${today} and (${to} is null or ${to} > ${today})`;
}

/** The action `a` is the reader's to do. */
export const isOwnAction = (me: Actor): SQL => sql`a.agency_id = ${reach(me)}`;

/** The child `ch` may be read. */
export function readsChild(me: Actor): SQL {
  if (isVirtualSchool(me)) return sql`ch.local_authority_id = ${me.authorityId}`;
  if (me.agencyKind === 'school') {
    return sql`exists (select from enrolment n where n.local_authority_id = ch.local_authority_id and n.child_id = ch.id
      and n.agency_id = ${me.agencyId} and ${holdsToday('n')})`;
  }
  return sql`(exists (select from involvement_episode e where e.local_authority_id = ch.local_authority_id and e.child_id = ch.id
      and e.agency_id = ${reach(me)} and ${holdsToday('e')})
    or exists (select from emergency_access x where x.local_authority_id = ch.local_authority_id and x.child_id = ch.id
      and x.person_id = ${me.personId} and x.agency_id = ${me.agencyId} and x.until > now() and x.ended_at is null))`;
}

const takesPart = (me: Actor) => sql`exists (select from consultation_party p
  where p.local_authority_id = c.local_authority_id and p.consultation_id = c.id and p.agency_id = ${reach(me)}
    and (p."to" is null or p."to" > now()))`;

/** The consultation `c` may be read. */
export function readsConsultation(me: Actor): SQL {
  if (isVirtualSchool(me)) return sql`c.local_authority_id = ${me.authorityId}`;
  if (me.agencyKind === 'school') return takesPart(me);
  return sql`(${takesPart(me)}
    or exists (select from emergency_access x where x.local_authority_id = c.local_authority_id and x.consultation_id = c.id
      and x.person_id = ${me.personId} and x.agency_id = ${me.agencyId} and x.until > now() and x.ended_at is null))`;
}

/** By which rule the consultation `c`, which may be read, is: written down with the reading. */
export function whyRead(me: Actor): SQL {
  if (isVirtualSchool(me)) return sql`'authority'`;
  if (me.agencyKind === 'school') return sql`'takes_part'`;
  return sql`case when ${takesPart(me)} then 'reach_takes_part' else 'emergency' end`;
}

const audiences: Partial<Record<Actor['agencyKind'], SQL>> = {
  school: sql` and e.audience = 'all'`,
  team: sql` and e.audience in ('all', 'professionals')`,
};

/** What of the entries or events `e` is for the reader. */
export const audienceOf = (me: Actor): SQL => audiences[me.agencyKind] ?? sql``;

/** The consultations that the reader's authority has put off to a later day. */
export const snoozed = (me: Actor, now: Temporal.Instant): SQL => sql`(select z.consultation_id from snooze z
  where z.local_authority_id = ${me.authorityId} and z.until > ${londonDay(now).toString()}::date)`;
