import { and, asc, count, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { action, agency, authority, consultation, consultationParty, pause } from '#db/schema/index.ts';
import { openStatuses } from '#src/consultations/statuses.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** What each agency below the actor's own has open, waits for, and is late with; by name. */
export function countByAgency({ db, actor, ability, now }: Acting) {
  const readable = accessibleBy(ability, 'read', 'Consultation');
  const today = londonDay(now);
  // Each condition is nested: Drizzle would leave the tables' names out of a column that stands by itself.
  const isParty = and(
    eq(consultationParty.agencyId, agency.id),
    or(isNull(consultationParty.to), gt(consultationParty.to, sql`now()`)),
    inArray(consultationParty.status, openStatuses),
  );
  const isAsked = and(eq(pause.waitingOnId, agency.id), isNull(pause.to), readable);
  const isLate = and(
    eq(action.agencyId, agency.id),
    isNull(action.doneAt),
    lt(action.dueOn, today),
    isNull(consultation.endedAt),
    readable,
  );
  const of = (table: typeof pause | typeof action) =>
    and(eq(consultation.localAuthorityId, table.localAuthorityId), eq(consultation.id, table.consultationId));
  return db
    .select({
      name: agency.name,
      kind: agency.kind,
      open: sql<number>`(select count(*)::int from ${consultationParty} where ${isParty})`,
      questions: sql<number>`(select count(*)::int from ${pause} join ${consultation} on ${of(pause)} where ${isAsked})`,
      late: sql<number>`(select count(*)::int from ${action} join ${consultation} on ${of(action)} where ${isLate})`,
    })
    .from(agency)
    .where(and(inArray(agency.id, actor.reach), ne(agency.id, actor.agencyId)))
    .orderBy(asc(agency.name), asc(agency.id));
}
/** How many agencies of each kind each authority has; null is the authority of those that belong to none. */
export function countAgencies({ db, ability }: Acting) {
  return db
    .select({ kind: agency.kind, open: agency.open, authority: authority.name, agencies: count() })
    .from(agency)
    .leftJoin(authority, eq(authority.id, agency.authorityId))
    .where(accessibleBy(ability, 'read', 'Agency'))
    .groupBy(agency.kind, agency.open, authority.name)
    .orderBy(asc(authority.name), asc(agency.kind));
}
