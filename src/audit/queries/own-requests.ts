import { and, eq } from 'drizzle-orm';
import { agency, consultation, consultationParty, person, reading } from '#db/schema/index.ts';
import type { Position } from '#src/consultations/queue/position.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { newestFirst, olderThan } from './newest.ts';

type Asked = { after: Position | undefined; limit: number };

/** Who looked at what the actor's own agency asked for, newest first. */
export function pageOfOwnRequests({ db, ability, actor }: Acting, { after, limit }: Asked) {
  return (
    db
      .select({
        at: reading.at,
        id: reading.id,
        who: person.name,
        agency: agency.name,
        what: reading.what,
        rule: reading.rule,
        reference: consultation.reference,
        title: consultation.title,
      })
      // From the index of an agency's own: the rules alone would be asked of every reading there is.
      .from(consultationParty)
      .innerJoin(
        consultation,
        and(
          eq(consultation.localAuthorityId, consultationParty.localAuthorityId),
          eq(consultation.id, consultationParty.consultationId),
        ),
      )
      .innerJoin(
        reading,
        and(
          eq(reading.localAuthorityId, consultation.localAuthorityId),
          eq(reading.consultationId, consultation.id),
        ),
      )
      .innerJoin(person, eq(person.id, reading.personId))
      .innerJoin(agency, eq(agency.id, reading.agencyId))
      .where(
        and(
          eq(consultationParty.agencyId, actor.agencyId),
          eq(consultationParty.reason, 'requester'),
          accessibleBy(ability, 'read', 'Consultation'),
          accessibleBy(ability, 'read', 'Reading'),
          olderThan(reading, after),
        ),
      )
      .orderBy(...newestFirst(reading))
      .limit(limit)
  );
}
export type OwnLine = Awaited<ReturnType<typeof pageOfOwnRequests>>[number];
