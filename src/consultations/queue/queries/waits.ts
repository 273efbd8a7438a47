import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import { consultation, event, pause, term } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** Enough to tell a median by: the latest of the term. */
export const mostWaits = 400;

/**
 * What was sent this term and has been answered, the latest first: when, and when the clock stood. In the holidays it is
 * the term before; an authority without term dates is asked of the last 90 days.
 */
export function listWaits({ db, actor, ability, now }: Acting) {
  const today = londonDay(now);
  const begun = sql`(select coalesce(max(${term.from}), ${today.subtract({ days: 90 }).toString()}::date) from ${term}
    where ${term.localAuthorityId} = ${actor.authorityId} and ${term.agencyId} is null and ${term.from} <= ${today.toString()}::date)`;
  return db
    .select({
      urgency: consultation.urgency,
      settingId: consultation.settingId,
      serviceLevelDays: consultation.serviceLevelDays,
      /** Sent; or reopened, from when its level counts. */
      from: sql<Temporal.Instant>`coalesce((select max(${event.at}) from ${event} where ${and(
        eq(event.localAuthorityId, consultation.localAuthorityId),
        eq(event.consultationId, consultation.id),
        eq(event.what, 'reopen'),
      )}), ${consultation.submittedAt})`.mapWith(consultation.submittedAt),
      answeredAt: sql<Temporal.Instant>`${consultation.answeredAt}`.mapWith(consultation.answeredAt),
      pauses: sql<{ from: string; to: string }[]>`(
        select coalesce(json_agg(json_build_object('from', ${pause.from}, 'to', ${pause.to})), '[]') from ${pause}
        where ${and(
          eq(pause.localAuthorityId, consultation.localAuthorityId),
          eq(pause.consultationId, consultation.id),
          isNotNull(pause.to),
        )})`,
    })
    .from(consultation)
    .where(
      and(
        eq(consultation.localAuthorityId, actor.authorityId!),
        gte(consultation.submittedAt, sql`${begun}::timestamp at time zone 'Europe/London'`),
        isNotNull(consultation.answeredAt),
        accessibleBy(ability, 'read', 'Load'),
      ),
    )
    .orderBy(desc(consultation.submittedAt), desc(consultation.id))
    .limit(mostWaits);
}
export type Wait = Awaited<ReturnType<typeof listWaits>>[number];
