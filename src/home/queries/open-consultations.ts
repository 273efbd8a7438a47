import { and, desc, eq, exists, gt, inArray, isNull, lte, not, or, sql } from 'drizzle-orm';
import { agency, child, consultation, consultationParty, pause } from '#db/schema/index.ts';
import { openStatuses } from '#src/consultations/statuses.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

/** For how long a consultation that the agency was brought into counts as new to it. */
const isNewFor = { hours: 14 * 24 };
const mostOfEach = 5;

/**
 * Open consultations of the agencies that the actor speaks for, those that wait for one of them left out: the
 * newest of those they were lately brought into by others, and the last changed of all the rest, each with how
 * many there are. Read from the parties, whose index has the order.
 */
export function listOpenConsultations({ db, ability, actor, now }: Acting) {
  const { localAuthorityId, consultationId, agencyId, from, to, reason, status, changedAt } =
    consultationParty;
  const asked = sql<boolean>`bool_or(${reason} = 'requester')`;
  const since = now.subtract(isNewFor).toString();
  const mine = db
    .select({
      localAuthorityId,
      consultationId,
      changedAt: sql<Temporal.Instant>`max(${changedAt})`.as('changed_at'),
      isNew: sql<boolean>`(min(${from}) > ${since}::timestamptz and not ${asked})`.as('is_new'),
    })
    .from(consultationParty)
    .where(
      and(
        inArray(agencyId, actor.reach),
        or(isNull(to), gt(to, sql`now()`)),
        inArray(status, openStatuses),
        not(
          exists(
            db
              .select({ one: sql`1` })
              .from(pause)
              .where(
                and(
                  eq(pause.localAuthorityId, localAuthorityId),
                  eq(pause.consultationId, consultationId),
                  isNull(pause.to),
                  inArray(pause.waitingOnId, actor.reach),
                ),
              ),
          ),
        ),
      ),
    )
    .groupBy(localAuthorityId, consultationId)
    .as('mine');
  const ranked = db
    .select({
      localAuthorityId: mine.localAuthorityId,
      consultationId: mine.consultationId,
      isNew: mine.isNew,
      place:
        sql<number>`row_number() over (partition by ${mine.isNew} order by ${mine.changedAt} desc, ${mine.consultationId} desc)`.as(
          'place',
        ),
      total: sql<number>`(count(*) over (partition by ${mine.isNew}))::int`.as('total'),
    })
    .from(mine)
    .as('ranked');
  return db
    .select({
      isNew: ranked.isNew,
      total: ranked.total,
      reference: consultation.reference,
      title: consultation.title,
      status: consultation.status,
      dueOn: consultation.dueOn,
      answeredAt: consultation.answeredAt,
      settingName: agency.name,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
    })
    .from(ranked)
    .innerJoin(
      consultation,
      and(
        eq(consultation.localAuthorityId, ranked.localAuthorityId),
        eq(consultation.id, ranked.consultationId),
      ),
    )
    .leftJoin(agency, eq(agency.id, consultation.settingId))
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, consultation.localAuthorityId),
        eq(child.id, consultation.childId),
        accessibleBy(ability, 'read', 'Child'),
      ),
    )
    .where(and(lte(ranked.place, mostOfEach), accessibleBy(ability, 'read', 'Consultation')))
    .orderBy(desc(ranked.isNew), ranked.place);
}
