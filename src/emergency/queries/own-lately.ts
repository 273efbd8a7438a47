import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { child, emergencyAccess } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { isOpenNow } from './hour.ts';

/** What the actor opened in the last day, as the same agency; of a child the name while it is theirs to read. */
export function listOwnLately({ db, ability, actor }: Acting) {
  const { localAuthorityId, id, consultationId, childId, reference, from, until, endedAt } = emergencyAccess;
  return db
    .select({
      ...{ localAuthorityId, id, consultationId, childId, reference, from, until, endedAt },
      isOpen: sql<boolean>`(${isOpenNow})`,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
    })
    .from(emergencyAccess)
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, localAuthorityId),
        eq(child.id, childId),
        accessibleBy(ability, 'read', 'Child'),
      ),
    )
    .where(
      and(
        eq(emergencyAccess.personId, actor.personId),
        eq(emergencyAccess.agencyId, actor.agencyId),
        gt(from, sql`now() - interval '24 hours'`),
        accessibleBy(ability, 'read', 'EmergencyAccess'),
      ),
    )
    .orderBy(desc(from), desc(id));
}
export type OwnAccess = Awaited<ReturnType<typeof listOwnLately>>[number];
