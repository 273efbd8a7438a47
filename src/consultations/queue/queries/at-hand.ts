import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { consultation, emergencyAccess, consultationParty as party, pause } from '#db/schema/index.ts';
import { compileRules } from '#src/policy/accessible-by.ts';
import type { Fact } from '#src/policy/columns.ts';
import type { Verb } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';

/**
 * The consultations that the rules allow, as a WHERE on the row of an agency that takes part now: that row is the one that
 * they ask for, so nothing is looked up to find it again, and of the consultation itself nothing but what only it knows.
 */
export const allowedAtHand = ({ ability }: Acting, verb: Verb): SQL =>
  compileRules(ability.rulesFor(verb, 'Consultation'), facts, 'Consultation');

const ofConsultation = ({ localAuthorityId, consultationId }: typeof pause | typeof emergencyAccess) =>
  and(eq(localAuthorityId, party.localAuthorityId), eq(consultationId, party.consultationId))!;

const only = (column: SQL) => sql`(select ${column} from ${consultation}
  where ${consultation.localAuthorityId} = ${party.localAuthorityId} and ${consultation.id} = ${party.consultationId})`;

const facts: Record<string, Fact> = {
  localAuthorityId: party.localAuthorityId,
  status: party.status,
  requesterAgencyId: only(sql`${consultation.requesterAgencyId}`),
  adviserId: only(sql`${consultation.adviserId}`),
  waitingOnId: sql`(select ${pause.waitingOnId} from ${pause} where ${ofConsultation(pause)} and ${isNull(pause.to)})`,
  parties: {
    from: sql`(values (true)) as at_hand`,
    joined: sql`true`,
    columns: { agencyId: party.agencyId },
  },
  emergencies: {
    from: sql`${emergencyAccess}`,
    joined: and(
      ofConsultation(emergencyAccess),
      gt(emergencyAccess.until, sql`now()`),
      isNull(emergencyAccess.endedAt),
    )!,
    columns: { personId: emergencyAccess.personId, agencyId: emergencyAccess.agencyId },
  },
};
