import { and, eq, sql } from 'drizzle-orm';
import { agency, child, enrolment, involvementEpisode } from '#db/schema/index.ts';
import { noteReading } from '#src/audit/note-reading.ts';
import { holdsOn, ofChild } from '#src/children/queries/of-child.ts';
import { listOf } from '#src/consultations/queries/list-of.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { grantedBy } from '#src/policy/granted-by.ts';
import { found } from '#src/policy/guard.ts';
import { londonDay } from '#src/web/dates.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

/**
 * The child, with all schools and teams of today, whoever asks: for whoever may see the access to the child. That it
 * was found is noted.
 * @throws NotFound when there is no such child, or none that the actor may read and ask this of
 */
export async function findChildForAccess(acting: Acting, key: { localAuthorityId: string; id: string }) {
  const { db, ability, now } = acting;
  const today = londonDay(now);
  const { localAuthorityId, id, givenName, familyName, knownAs } = child;
  const rows =
    isId(key.localAuthorityId) && isId(key.id)
      ? await db
          .select({
            ...{ localAuthorityId, id, givenName, familyName, knownAs },
            rule: grantedBy(ability, 'read', 'Child'),
            enrolments: listOf(
              { agencyId: enrolment.agencyId, name: agency.name, from: enrolment.from },
              sql`from ${enrolment} join ${agency} on ${eq(agency.id, enrolment.agencyId)}
                where ${and(ofChild(enrolment), holdsOn(today, enrolment))}`,
              sql`${enrolment.main} desc, ${enrolment.from}`,
            ),
            episodes: listOf(
              { agencyId: involvementEpisode.agencyId, name: agency.name, from: involvementEpisode.from },
              sql`from ${involvementEpisode} join ${agency} on ${eq(agency.id, involvementEpisode.agencyId)}
                where ${and(ofChild(involvementEpisode), holdsOn(today, involvementEpisode))}`,
              sql`${involvementEpisode.from}, ${involvementEpisode.id}`,
            ),
          })
          .from(child)
          .where(
            and(
              eq(localAuthorityId, key.localAuthorityId),
              eq(id, key.id),
              accessibleBy(ability, 'read', 'Child'),
              accessibleBy(ability, 'see_access', 'Child'),
            ),
          )
      : [];
  const { rule, ...record } = found(rows[0]);
  noteReading(acting, {
    localAuthorityId: record.localAuthorityId,
    consultationId: null,
    childId: record.id,
    rule,
  });
  return record;
}
