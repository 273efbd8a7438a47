import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { consultation, escalation, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

const ofItsConsultation = and(
  eq(consultation.localAuthorityId, escalation.localAuthorityId),
  eq(consultation.id, escalation.consultationId),
);

const shown = {
  localAuthorityId: escalation.localAuthorityId,
  id: escalation.id,
  kind: escalation.kind,
  dueOn: escalation.dueOn,
  at: escalation.at,
  settledAt: escalation.settledAt,
  consultationId: consultation.id,
  reference: consultation.reference,
  title: consultation.title,
  urgency: consultation.urgency,
  serviceLevelDays: consultation.serviceLevelDays,
  settingId: consultation.settingId,
  adviserName: person.name,
};

function select({ db }: Acting) {
  return db
    .select(shown)
    .from(escalation)
    .innerJoin(consultation, ofItsConsultation)
    .leftJoin(person, eq(person.id, consultation.adviserId))
    .$dynamic();
}

/**
 * What was told to the Head and still holds, the newest first: what has been answered, has ended or is due on another
 * day since is settled by that; and what is near is told no more once it is late.
 */
export function listEscalations(acting: Acting, limit: number) {
  return select(acting)
    .where(
      and(
        eq(escalation.localAuthorityId, acting.actor.authorityId!),
        isNull(escalation.settledAt),
        isNull(consultation.endedAt),
        isNull(consultation.answeredAt),
        eq(consultation.dueOn, escalation.dueOn),
        or(eq(escalation.kind, 'breach'), gte(escalation.dueOn, londonDay(acting.now))),
        accessibleBy(acting.ability, 'read', 'Escalation'),
      ),
    )
    .orderBy(desc(escalation.at), desc(escalation.id))
    .limit(limit);
}
export type Escalation = Awaited<ReturnType<typeof listEscalations>>[number];

export async function findEscalation(acting: Acting, id: string): Promise<Escalation | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await select(acting).where(
    and(
      eq(escalation.localAuthorityId, acting.actor.authorityId!),
      eq(escalation.id, id),
      accessibleBy(acting.ability, 'read', 'Escalation'),
    ),
  );
  return found;
}

/** False where somebody was quicker. */
export async function markSettled(
  { db, actor, now }: Acting,
  { localAuthorityId, id }: Escalation,
  words: string,
): Promise<boolean> {
  const settled = await db
    .update(escalation)
    .set({ settledAt: now, settledBy: actor.personId, settledWords: words })
    .where(
      and(
        eq(escalation.localAuthorityId, localAuthorityId),
        eq(escalation.id, id),
        isNull(escalation.settledAt),
      ),
    )
    .returning({ id: sql`1` });
  return settled.length > 0;
}
