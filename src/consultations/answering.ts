import type { Audience } from '#db/schema/index.ts';
import { audiencesOf, writableAudiences } from '#src/policy/audiences.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from './queries.ts';

/** Whether the actor would write down what another agency told them. */
export function isOnBehalf({ actor }: Acting, { waitingOnId }: ConsultationRecord): boolean {
  return waitingOnId !== actor.agencyId;
}

/** Who may see the answer: those to whom the agency that was asked could write it itself. */
export function answerAudiences(
  { ability }: Acting,
  { parties, waitingOnId }: ConsultationRecord,
): Audience[] {
  const asked = parties.find(({ agencyId }) => agencyId === waitingOnId);
  const writable = writableAudiences(ability);
  return asked ? writable.filter((audience) => audiencesOf[asked.kind].includes(audience)) : writable;
}
