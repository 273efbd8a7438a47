import { and, asc, eq, gt } from 'drizzle-orm';
import { consultation, person, presence } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { countsFrom } from '../live/presence.ts';

/**
 * Who of the Virtual School has a record open in a browser now, the first there first: of one, or of all of the
 * authority's. Nobody else is told; nor does anyone see a record by it that they could not read.
 */
export async function listOpenNow(acting: Acting, consultationId?: string) {
  const { db, actor, ability, now } = acting;
  if (!actor.authorityId || !ability.can('work_queue', 'Consultation')) return [];
  return db
    .select({
      reference: consultation.reference,
      personId: presence.personId,
      name: person.name,
      since: presence.since,
      renewedAt: presence.renewedAt,
    })
    .from(presence)
    .innerJoin(
      consultation,
      and(
        eq(consultation.localAuthorityId, presence.localAuthorityId),
        eq(consultation.id, presence.consultationId),
      ),
    )
    .innerJoin(person, eq(person.id, presence.personId))
    .where(
      and(
        eq(presence.localAuthorityId, actor.authorityId),
        consultationId ? eq(presence.consultationId, consultationId) : undefined,
        gt(presence.renewedAt, countsFrom(now)),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .orderBy(asc(presence.since), asc(person.name));
}
export type OpenNow = Awaited<ReturnType<typeof listOpenNow>>[number];
