import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agency, identity, membership, person, signInSession } from '#db/schema/index.ts';
import { stillOpen } from '#src/web/session.ts';

/** The person whom a provider knows by this subject. Never looked for by e-mail: an address can change hands. */
export async function findIdentity(
  db: Db,
  { provider, issuer, subject }: { provider: string; issuer: string; subject: string },
): Promise<string | null> {
  const [row] = await db
    .select({ personId: identity.personId })
    .from(identity)
    .where(and(eq(identity.provider, provider), eq(identity.issuer, issuer), eq(identity.subject, subject)));
  return row?.personId ?? null;
}

/** When the person's sessions were last ended all at once; null for nobody. */
export async function findSessionEpoch(db: Db, personId: string): Promise<Temporal.Instant | null> {
  const [row] = await db.select({ epoch: person.sessionEpoch }).from(person).where(eq(person.id, personId));
  return row?.epoch ?? null;
}

export type OpenSession = {
  idHash: string;
  startedAt: Temporal.Instant;
  seenAt: Temporal.Instant;
  agencyName: string | null;
};

/** Where a person is signed in now, the last used first. */
export function listSessions(db: Db, personId: string, now: Temporal.Instant): Promise<OpenSession[]> {
  return db
    .select({
      idHash: signInSession.idHash,
      startedAt: signInSession.startedAt,
      seenAt: signInSession.seenAt,
      agencyName: agency.name,
    })
    .from(signInSession)
    .leftJoin(membership, sql`${membership.id}::text = ${signInSession.data}->>'membershipId'`)
    .leftJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(signInSession.personId, personId), stillOpen(now)))
    .orderBy(desc(signInSession.seenAt), signInSession.idHash);
}

/** False if this person has no such session open. */
export async function endSession(
  db: Db,
  personId: string,
  idHash: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const ended = await db
    .update(signInSession)
    .set({ endedAt: now, data: {} })
    .where(
      and(
        eq(signInSession.idHash, idHash),
        eq(signInSession.personId, personId),
        isNull(signInSession.endedAt),
      ),
    )
    .returning({ idHash: signInSession.idHash });
  return ended.length === 1;
}

/** The epoch ends them by itself, and stands first: should the second statement fail, all have ended none the less. */
export async function endAllSessions(db: Db, personId: string, now: Temporal.Instant): Promise<void> {
  await db.update(person).set({ sessionEpoch: now }).where(eq(person.id, personId));
  await db
    .update(signInSession)
    .set({ endedAt: now, data: {} })
    .where(and(eq(signInSession.personId, personId), isNull(signInSession.endedAt)));
}
