import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { emergencyAccess, reading } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Access } from './accesses.ts';
import { isThis } from './hour.ts';

const most = 200;

/** What was looked at under it: by the same person, of the same record, while it was open. */
export function listReadings({ db, ability }: Acting, access: Access) {
  const { localAuthorityId, personId, consultationId, childId, from, until, endedAt } = emergencyAccess;
  return db
    .select({ at: reading.at, what: reading.what })
    .from(reading)
    .innerJoin(
      emergencyAccess,
      and(
        eq(localAuthorityId, reading.localAuthorityId),
        eq(personId, reading.personId),
        sql`(${reading.consultationId} = ${consultationId} or ${reading.childId} = ${childId})`,
        gte(reading.at, from),
        lte(reading.at, sql`coalesce(${endedAt}, ${until})`),
      ),
    )
    .where(and(isThis(access), accessibleBy(ability, 'read', 'Reading')))
    .orderBy(asc(reading.at), asc(reading.id))
    .limit(most);
}
export type Looked = Awaited<ReturnType<typeof listReadings>>[number];
