import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { agency, consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../../queries.ts';

/** The other open consultations about the same child that the actor may read, the oldest first. */
export async function listMergeCandidates({ db, ability }: Acting, record: ConsultationRecord) {
  if (!record.childId) return [];
  return db
    .select({
      reference: consultation.reference,
      title: consultation.title,
      status: consultation.status,
      submittedAt: consultation.submittedAt,
      requester: agency.name,
    })
    .from(consultation)
    .innerJoin(agency, eq(agency.id, consultation.requesterAgencyId))
    .where(
      and(
        eq(consultation.localAuthorityId, record.localAuthorityId),
        eq(consultation.childId, record.childId),
        ne(consultation.id, record.id),
        isNull(consultation.endedAt),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .orderBy(asc(consultation.submittedAt), asc(consultation.id));
}

/** Locks both in one order, so that two people who merge the same two at once, each the other way, do not wait for ever. */
export async function lockTogether({ db, ability }: Acting, references: string[]): Promise<void> {
  await db
    .select({ id: consultation.id })
    .from(consultation)
    .where(and(inArray(consultation.reference, references), accessibleBy(ability, 'read', 'Consultation')))
    .orderBy(asc(consultation.id))
    .for('update');
}
