import { and, asc, between, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { agency, allocation, capacity, consultation, membership, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { advisingRoles, caseloadRoles } from '#src/policy/caseload.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from '../../queries/key.ts';

/** The ids of the people who may hold a caseload of an authority on a day. */
export function holdersOf(
  db: Db,
  authorityId: string,
  day: Temporal.PlainDate,
  roles: readonly Role[] = caseloadRoles,
) {
  return db
    .select({ id: membership.personId })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(
      and(
        eq(agency.authorityId, authorityId),
        eq(agency.kind, 'virtual_school'),
        inArray(membership.role, [...roles]),
        lte(membership.from, day),
        or(isNull(membership.to), gt(membership.to, day)),
      ),
    );
}

/** Who could hold a consultation of this authority, each with the load they have and can have; one statement. */
export function listAdvisers(
  { db, ability, now }: Acting,
  { localAuthorityId }: { localAuthorityId: string },
) {
  const today = londonDay(now);
  const { adviserId, dueOn, answeredAt, endedAt } = consultation;
  const unanswered = sql`${answeredAt} is null`;
  const load = db
    .select({
      adviserId,
      open: sql<number>`count(*)::int`.as('open'),
      overdue: sql<number>`count(*) filter (where ${unanswered} and ${lt(dueOn, today)})::int`.as('overdue'),
      week: sql<number>`count(*) filter (where ${unanswered} and ${between(dueOn, today, today.add({ days: 7 }))})::int`.as(
        'week',
      ),
    })
    .from(consultation)
    .where(
      and(
        eq(consultation.localAuthorityId, localAuthorityId),
        inArray(adviserId, holdersOf(db, localAuthorityId, today)),
        isNull(endedAt),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .groupBy(adviserId)
    .as('load');
  const number = (counted: typeof load.open) => sql<number>`coalesce(${counted}, 0)`;
  return db
    .select({
      id: person.id,
      name: person.name,
      open: number(load.open),
      overdue: number(load.overdue),
      week: number(load.week),
      most: capacity.most,
      /** Whether a caseload is their work, rather than something that they may have too. */
      advises: sql<boolean>`${person.id} in (${holdersOf(db, localAuthorityId, today, advisingRoles)})`,
    })
    .from(person)
    .leftJoin(load, eq(load.adviserId, person.id))
    .leftJoin(
      capacity,
      and(eq(capacity.localAuthorityId, localAuthorityId), eq(capacity.personId, person.id)),
    )
    .where(inArray(person.id, holdersOf(db, localAuthorityId, today)))
    .orderBy(asc(person.name), asc(person.id));
}

/** Whether this form has allocated the consultation before. */
export async function isAllocated(
  { db }: Acting,
  record: { localAuthorityId: string; id: string },
  key: string,
): Promise<boolean> {
  const [made] = await db
    .select({ id: allocation.id })
    .from(allocation)
    .where(and(hangsOn(allocation, record), eq(allocation.id, key)));
  return made !== undefined;
}
