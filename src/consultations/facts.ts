import { type Facts, type Thing, thing } from '#src/policy/subjects.ts';

/** A record carries the facts that the rules ask about; this tags them for the ability. */
export function asThing(record: Facts['Consultation']): Thing<'Consultation'> {
  const { localAuthorityId, status, requesterAgencyId, adviserId, waitingOnId, parties, emergencies } =
    record;
  return thing('Consultation', {
    localAuthorityId,
    status,
    requesterAgencyId,
    adviserId,
    waitingOnId,
    parties,
    emergencies,
  });
}
