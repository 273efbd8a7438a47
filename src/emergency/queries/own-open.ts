import { and, eq, sql } from 'drizzle-orm';
import { child, type consultation, emergencyAccess } from '#db/schema/index.ts';
import { listOf } from '#src/consultations/queries/list-of.ts';
import type { Acting } from '#src/web/routes.ts';
import { isOpenNow } from './hour.ts';

/** The actor's own emergency access to the record of the row around it, where it is open now. */
export function ownOpenOn(table: typeof consultation | typeof child, { actor }: Pick<Acting, 'actor'>) {
  const { id, personId, agencyId, from, until } = emergencyAccess;
  const key = table === child ? emergencyAccess.childId : emergencyAccess.consultationId;
  return listOf(
    { id, personId, agencyId, from, until },
    sql`from ${emergencyAccess} where ${and(
      eq(emergencyAccess.localAuthorityId, table.localAuthorityId),
      eq(key, table.id),
      eq(personId, actor.personId),
      eq(agencyId, actor.agencyId),
      isOpenNow,
    )}`,
    sql`${until} desc`,
  );
}
export type OwnOpen = { id: string; until: Temporal.Instant };
