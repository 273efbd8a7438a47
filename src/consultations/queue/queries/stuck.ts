import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { consultation, event, meeting, person, snooze } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

/** However many school days: with the weekend between them they are never fewer days. */
const daysOf = (schoolDays: number) => schoolDays + 2 * Math.floor(schoolDays / 5);

/** Looked at from the one changed longest ago: beyond, nobody would get to it in a day. */
const mostLookedAt = 2000;

/**
 * Open, waiting for nobody outside, without an action or a meeting to come, not snoozed, and with nothing done in it for
 * so long: those in which nothing has been done for longest. The days are the caller's to count on a calendar.
 */
export function listStuck({ db, actor, ability, now }: Acting, schoolDays: number, limit: number) {
  const { localAuthorityId, id } = consultation;
  const since = now.subtract({ hours: 24 * (daysOf(schoolDays) - 1) });
  const oldest = db
    .select({
      localAuthorityId,
      id,
      reference: consultation.reference,
      title: consultation.title,
      status: consultation.status,
      settingId: consultation.settingId,
      adviserId: consultation.adviserId,
      changedAt: consultation.changedAt,
      waitingOnSide: consultation.waitingOnSide,
      actionsLeft: consultation.actionsLeft,
    })
    .from(consultation)
    .where(
      and(
        eq(localAuthorityId, actor.authorityId!),
        isNull(consultation.endedAt),
        lt(consultation.changedAt, since),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .orderBy(asc(consultation.changedAt), asc(id))
    .limit(mostLookedAt)
    .as('oldest');
  const ofIt = (table: typeof event | typeof meeting | typeof snooze) =>
    and(eq(table.localAuthorityId, oldest.localAuthorityId), eq(table.consultationId, oldest.id))!;
  return db
    .select({
      reference: oldest.reference,
      title: oldest.title,
      status: oldest.status,
      settingId: oldest.settingId,
      adviserName: person.name,
      lastAt:
        sql<Temporal.Instant>`greatest(${oldest.changedAt}, (select max(${event.at}) from ${event} where ${ofIt(event)}))`.mapWith(
          event.at,
        ),
    })
    .from(oldest)
    .leftJoin(person, eq(person.id, oldest.adviserId))
    .where(
      and(
        isNull(oldest.waitingOnSide),
        eq(oldest.actionsLeft, 0),
        sql`not exists (select from ${event} where ${and(ofIt(event), gt(event.at, since))})`,
        sql`not exists (select from ${meeting} where ${and(ofIt(meeting), gt(meeting.startsAt, now))})`,
        sql`not exists (select from ${snooze} where ${and(ofIt(snooze), gt(snooze.until, londonDay(now)))})`,
      ),
    )
    .orderBy(asc(oldest.changedAt), asc(oldest.id))
    .limit(limit);
}
export type Stuck = Awaited<ReturnType<typeof listStuck>>[number];
