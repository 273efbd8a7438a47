import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { agency, child, enrolment } from '#db/schema/index.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** For a lateral join with `child`: where the child is on roll today, the actor's own roll before any other. */
export function placeOf({ db, actor, now }: Acting) {
  const today = londonDay(now);
  return db
    .select({ yearGroup: enrolment.yearGroup, school: agency.name })
    .from(enrolment)
    .innerJoin(agency, eq(agency.id, enrolment.agencyId))
    .where(
      and(
        eq(enrolment.localAuthorityId, child.localAuthorityId),
        eq(enrolment.childId, child.id),
        lte(enrolment.from, today),
        or(isNull(enrolment.to), gt(enrolment.to, today)),
      ),
    )
    .orderBy(sql`${enrolment.agencyId} = ${actor.agencyId} desc`, desc(enrolment.main))
    .limit(1)
    .as('place');
}
