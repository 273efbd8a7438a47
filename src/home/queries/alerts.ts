import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { agency, alert, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

/** What was told and nobody has settled, but for emergency accesses, which a review settles; the oldest first. */
export function listOpenAlerts({ db, ability }: Acting, limit: number) {
  return db
    .select({
      at: alert.at,
      by: person.name,
      agency: agency.name,
      records: alert.records,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(alert)
    .innerJoin(person, eq(person.id, alert.personId))
    .innerJoin(agency, eq(agency.id, alert.agencyId))
    .where(
      and(
        isNull(alert.settledAt),
        ne(alert.kind, 'emergency_access'),
        accessibleBy(ability, 'read', 'Alert'),
      ),
    )
    .orderBy(asc(alert.at), asc(alert.id))
    .limit(limit);
}
