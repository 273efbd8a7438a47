import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agency, child } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { involvementFor } from './involvement-source.ts';
import { ofChild } from './of-child.ts';

/** Who in social care works with the child today and how they are called; never why, or under what plan. */
export function listContacts(acting: Acting, key: { localAuthorityId: string; id: string }) {
  const { db, ability } = acting;
  const { source, isNow, ...involvement } = involvementFor(acting);
  return db
    .selectDistinct({
      agencyId: sql<string>`${involvement.agencyId}`,
      team: agency.name,
      name: sql<string>`${involvement.leadPractitioner}`,
      role: sql<string>`${involvement.leadRole}`,
    })
    .from(child)
    .innerJoin(source, and(ofChild(involvement), isNow))
    .innerJoin(agency, eq(agency.id, involvement.agencyId))
    .where(
      and(
        eq(child.localAuthorityId, key.localAuthorityId),
        eq(child.id, key.id),
        accessibleBy(ability, 'read', 'Involvement'),
      ),
    )
    .orderBy(asc(agency.name), asc(involvement.leadPractitioner));
}

/** The teams with an open episode on the child that day, whoever asks: to make them parties, not to show. */
export async function unsafeListTeams(
  db: Db,
  key: { localAuthorityId: string; id: string },
  day: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await db.execute<{ agency_id: string }>(
    sql`select agency_id from matching.teams(${key.localAuthorityId}, ${key.id}, ${day.toString()})`,
  );
  return rows.map(({ agency_id }) => agency_id);
}
