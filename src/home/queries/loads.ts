import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { agency, consultation, membership, person } from '#db/schema/index.ts';
import { inView } from '#src/consultations/queue/queries/conditions.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { caseloadRoles } from '#src/policy/caseload.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** What each person who may hold a caseload in the actor's agency has open, and of it what is overdue; by name. */
export function listLoads(acting: Acting) {
  const { db, actor, ability, now } = acting;
  const today = londonDay(now);
  const held = and(
    eq(consultation.adviserId, person.id),
    accessibleBy(ability, 'read', 'Consultation'),
    isNull(consultation.endedAt),
  );
  const count = (condition = sql`true`) =>
    sql<number>`(count(*) filter (where ${consultation.id} is not null and ${condition}))::int`;
  return db
    .select({ id: person.id, name: person.name, open: count(), overdue: count(inView('overdue', acting)) })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .leftJoin(consultation, held)
    .where(
      and(
        eq(agency.id, actor.agencyId),
        inArray(membership.role, [...caseloadRoles]),
        lte(membership.from, today),
        or(isNull(membership.to), gt(membership.to, today)),
      ),
    )
    .groupBy(person.id, person.name)
    .orderBy(asc(person.name), asc(person.id));
}
export type Load = Awaited<ReturnType<typeof listLoads>>[number];
