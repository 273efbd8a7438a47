import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agency, child, involvementEpisode } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** Who in social care works with the child today and how they are called; never why, or under what plan. */
export function listContacts({ db, ability, now }: Acting, key: { localAuthorityId: string; id: string }) {
  const today = londonDay(now);
  return db
    .selectDistinct({
      agencyId: involvementEpisode.agencyId,
      team: agency.name,
      name: involvementEpisode.leadPractitioner,
      role: involvementEpisode.leadRole,
    })
    .from(child)
    .innerJoin(
      involvementEpisode,
      and(
        eq(involvementEpisode.localAuthorityId, child.localAuthorityId),
        eq(involvementEpisode.childId, child.id),
        lte(involvementEpisode.from, today),
        or(isNull(involvementEpisode.to), gt(involvementEpisode.to, today)),
      ),
    )
    .innerJoin(agency, eq(agency.id, involvementEpisode.agencyId))
    .where(
      and(
        eq(child.localAuthorityId, key.localAuthorityId),
        eq(child.id, key.id),
        accessibleBy(ability, 'read', 'Involvement'),
      ),
    )
    .orderBy(asc(agency.name), asc(involvementEpisode.leadPractitioner));
}

/** The teams with an open episode on the child today, whoever asks: to make them parties, not to show. */
export async function unsafeListTeams(
  db: Db,
  key: { localAuthorityId: string; id: string },
  today: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ agencyId: involvementEpisode.agencyId })
    .from(involvementEpisode)
    .where(
      and(
        eq(involvementEpisode.localAuthorityId, key.localAuthorityId),
        eq(involvementEpisode.childId, key.id),
        lte(involvementEpisode.from, today),
        or(isNull(involvementEpisode.to), gt(involvementEpisode.to, today)),
      ),
    )
    .orderBy(asc(involvementEpisode.agencyId));
  return rows.map(({ agencyId }) => agencyId);
}
