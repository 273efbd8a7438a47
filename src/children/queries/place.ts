import { and, desc, eq, sql } from 'drizzle-orm';
import { agency, enrolment } from '#db/schema/index.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { holdsOn, ofChild } from './of-child.ts';

/** For a lateral join with `child`: where the child is on roll today, the actor's own roll before any other. */
export function placeOf({ db, actor, now }: Acting) {
  return db
    .select({ yearGroup: enrolment.yearGroup, school: agency.name })
    .from(enrolment)
    .innerJoin(agency, eq(agency.id, enrolment.agencyId))
    .where(and(ofChild(enrolment), holdsOn(londonDay(now), enrolment)))
    .orderBy(sql`${enrolment.agencyId} = ${actor.agencyId} desc`, desc(enrolment.main))
    .limit(1)
    .as('place');
}
