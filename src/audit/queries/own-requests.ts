import { and, eq, sql } from 'drizzle-orm';
import { agency, consultation, consultationParty, person, reading } from '#db/schema/index.ts';
import type { Position } from '#src/consultations/queue/position.ts';
import { accessibleBy, compileRules } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { newestFirst, olderThan } from './newest.ts';

type Asked = { after: Position | undefined; limit: number };

/** Who looked at what the actor's own agency asked for, newest first. */
export function pageOfOwnRequests(acting: Acting, { after, limit }: Asked) {
  const { db } = acting;
  const own = ownRequests(acting);
  // Of each request no more than the page could hold, from the index that has them newest first.
  const looked = db
    .select()
    .from(reading)
    .where(
      and(
        eq(reading.localAuthorityId, own.localAuthorityId),
        eq(reading.consultationId, own.id),
        olderThan(reading, after),
      ),
    )
    .orderBy(...newestFirst(reading))
    .limit(limit)
    .as('looked');
  return db
    .select({
      at: looked.at,
      id: looked.id,
      who: person.name,
      agency: agency.name,
      what: looked.what,
      rule: looked.rule,
      reference: own.reference,
      title: own.title,
    })
    .from(own)
    .innerJoinLateral(looked, sql`true`)
    .innerJoin(person, eq(person.id, looked.personId))
    .innerJoin(agency, eq(agency.id, looked.agencyId))
    .orderBy(...newestFirst(looked))
    .limit(limit);
}
export type OwnLine = Awaited<ReturnType<typeof pageOfOwnRequests>>[number];

/** Asked of each request, not of each reading: the facts that the rules of reading mention are the request's. */
function ownRequests({ db, ability, actor }: Acting) {
  const { localAuthorityId, id, reference, title, requesterAgencyId } = consultation;
  const readable = compileRules(
    ability.rulesFor('read', 'Reading'),
    { localAuthorityId, requesterAgencyId },
    'Reading',
  );
  return db
    .select({ localAuthorityId, id, reference, title })
    .from(consultationParty)
    .innerJoin(
      consultation,
      and(eq(localAuthorityId, consultationParty.localAuthorityId), eq(id, consultationParty.consultationId)),
    )
    .where(
      and(
        eq(consultationParty.agencyId, actor.agencyId),
        eq(consultationParty.reason, 'requester'),
        readable,
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .as('own');
}
