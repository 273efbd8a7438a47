import { and, eq, gte, sql } from 'drizzle-orm';
import { agency, reading } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { LONDON } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

export type Period = 'day' | 'week';

/** How often records were looked at, and by how many people, by kind of agency, in each period since a day in London. */
export function countReadings({ db, ability }: Acting, by: Period, since: Temporal.PlainDate) {
  return db
    .select({
      starts: sql<string>`date_trunc(${by}, ${reading.at} at time zone ${LONDON})::date::text`,
      kind: agency.kind,
      readings: sql<number>`count(*)::int`,
      people: sql<number>`count(distinct ${reading.personId})::int`,
    })
    .from(reading)
    .innerJoin(agency, eq(agency.id, reading.agencyId))
    .where(
      and(
        accessibleBy(ability, 'read', 'Reading'),
        gte(reading.at, since.toZonedDateTime(LONDON).toInstant()),
      ),
    )
    .groupBy(sql`1`, agency.kind);
}
export type Count = Awaited<ReturnType<typeof countReadings>>[number];
