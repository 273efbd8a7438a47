import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { agency, emergencyAccess, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { isOpenNow } from './hour.ts';

const reviewer = alias(person, 'reviewer');

/** Those that the actor may know of, with who and what, and nothing of what the record says. */
function select({ db, ability }: Acting, condition: SQL | undefined) {
  return db
    .select({
      localAuthorityId: emergencyAccess.localAuthorityId,
      id: emergencyAccess.id,
      consultationId: emergencyAccess.consultationId,
      childId: emergencyAccess.childId,
      reference: emergencyAccess.reference,
      personId: emergencyAccess.personId,
      by: person.name,
      agency: agency.name,
      reason: emergencyAccess.reason,
      from: emergencyAccess.from,
      until: emergencyAccess.until,
      endedAt: emergencyAccess.endedAt,
      isOpen: sql<boolean>`(${isOpenNow})`,
      reviewedAt: emergencyAccess.reviewedAt,
      reviewedBy: reviewer.name,
      finding: emergencyAccess.finding,
      reviewWords: emergencyAccess.reviewWords,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(emergencyAccess)
    .innerJoin(person, eq(person.id, emergencyAccess.personId))
    .innerJoin(agency, eq(agency.id, emergencyAccess.agencyId))
    .leftJoin(reviewer, eq(reviewer.id, emergencyAccess.reviewedBy))
    .where(and(condition, accessibleBy(ability, 'read', 'EmergencyAccess')));
}
export type Access = Awaited<ReturnType<typeof select>>[number];

export async function findAccess(acting: Acting, id: string): Promise<Access | undefined> {
  return isId(id) ? (await select(acting, eq(emergencyAccess.id, id)))[0] : undefined;
}

/** Open or over, the oldest first: it has waited longest. */
export function listToReview(acting: Acting, limit: number) {
  return select(acting, isNull(emergencyAccess.reviewedAt))
    .orderBy(asc(emergencyAccess.from), asc(emergencyAccess.id))
    .limit(limit);
}

export function listReviewed(acting: Acting, limit: number) {
  return select(acting, isNotNull(emergencyAccess.reviewedAt))
    .orderBy(desc(emergencyAccess.reviewedAt), desc(emergencyAccess.id))
    .limit(limit);
}
