import { and, asc, eq, sql } from 'drizzle-orm';
import { agency, event, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './key.ts';

/** What happened, of what the actor may see. */
export function findTimeline({ db, ability }: Acting, record: { localAuthorityId: string; id: string }) {
  return db
    .select({
      id: event.id,
      what: event.what,
      at: event.at,
      by: person.name,
      agency: agency.name,
      after: event.after,
    })
    .from(event)
    .innerJoin(person, eq(person.id, event.personId))
    .innerJoin(agency, eq(agency.id, event.agencyId))
    .where(and(hangsOn(event, record), accessibleBy(ability, 'read', 'Event')))
    .orderBy(asc(event.at), asc(event.id));
}
export type Happening = Awaited<ReturnType<typeof findTimeline>>[number];

/** What happened after a version of the record, of what the actor may see. */
export function listSince(
  { db, ability }: Acting,
  record: { localAuthorityId: string; id: string },
  version: number,
) {
  return db
    .select({
      what: event.what,
      at: event.at,
      before: event.before,
      by: person.name,
      /** Who held it before, where it changed hands. */
      heldBy: sql<string | null>`(
        select holder.name from ${person} as holder where holder.id = (${event.before}->>'adviserId')::uuid)`,
    })
    .from(event)
    .innerJoin(person, eq(person.id, event.personId))
    .where(
      and(
        hangsOn(event, record),
        sql`(${event.after}->>'version')::int > ${version}`,
        accessibleBy(ability, 'read', 'Event'),
      ),
    )
    .orderBy(asc(event.at), asc(event.id));
}
