import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { consultation, event } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

const later = alias(event, 'later');

/** Undone can only be what is fresh: later, somebody may have gone by it. */
const undoMinutes = 60;

/**
 * What the actor did by these events, within the hour; `isLast` where nothing has happened in the consultation since. Of
 * two at once the first to ask may come second: its time is the earlier, but its id is made when it is written.
 */
export function findDeeds({ db, actor, ability, now }: Acting, ids: readonly string[]) {
  return db
    .select({
      id: event.id,
      what: event.what,
      before: event.before,
      after: event.after,
      reference: consultation.reference,
      isLast: sql<boolean>`not exists (select from ${event} as later where ${and(
        eq(later.localAuthorityId, event.localAuthorityId),
        eq(later.consultationId, event.consultationId),
        or(gt(later.at, event.at), gt(later.id, event.id)),
      )})`,
    })
    .from(event)
    .innerJoin(
      consultation,
      and(
        eq(consultation.localAuthorityId, event.localAuthorityId),
        eq(consultation.id, event.consultationId),
      ),
    )
    .where(
      and(
        inArray(event.id, [...ids]),
        eq(event.localAuthorityId, actor.authorityId!),
        eq(event.personId, actor.personId),
        gt(event.at, now.subtract({ minutes: undoMinutes })),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .orderBy(asc(consultation.reference));
}
export type Deed = Awaited<ReturnType<typeof findDeeds>>[number];
