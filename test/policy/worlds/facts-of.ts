import type { Facts } from '#src/policy/subjects.ts';
import type { Times } from './times.ts';
import { type Key, of, type Row, type World } from './world.ts';

/* The facts of a row, found in the arrays of its world: nothing here knows of SQL. */

const agencyOf = ({ agencyId }: { agencyId: string }) => ({ agencyId });

const emergencies = (rows: Row<'emergencyAccess'>[], { isAhead }: Times) =>
  rows
    .filter(({ until, endedAt }) => isAhead(until) && !endedAt)
    .map(({ personId, agencyId }) => ({ personId, agencyId }));

export function factsOfConsultation(
  world: World,
  row: Row<'consultation'>,
  times: Times,
): Facts['Consultation'] {
  const takesPart = ({ to }: Row<'consultationParty'>) => !to || times.isAhead(to);
  return {
    localAuthorityId: row.localAuthorityId,
    status: row.status,
    requesterAgencyId: row.requesterAgencyId,
    adviserId: row.adviserId ?? null,
    waitingOnId: of(world.pause, 'consultationId', row).find(({ to }) => !to)?.waitingOnId ?? null,
    parties: of(world.consultationParty, 'consultationId', row).filter(takesPart).map(agencyOf),
    emergencies: emergencies(of(world.emergencyAccess, 'consultationId', row), times),
  };
}

export function factsOfChild(world: World, row: Key, times: Times): Facts['Child'] {
  return {
    localAuthorityId: row.localAuthorityId,
    enrolments: of(world.enrolment, 'childId', row).filter(times.isOn).map(agencyOf),
    episodes: of(world.involvementEpisode, 'childId', row).filter(times.isOn).map(agencyOf),
    emergencies: emergencies(of(world.emergencyAccess, 'childId', row), times),
  };
}

/** The consultation's requester, while it takes part. */
export function factsOfReading(world: World, row: Row<'reading'>, times: Times): Facts['Reading'] {
  const consultation = world.consultation.find(({ id }) => id === row.consultationId);
  const { requesterAgencyId, parties } = consultation
    ? factsOfConsultation(world, consultation, times)
    : { requesterAgencyId: null, parties: [] };
  const takesPart = parties.some(({ agencyId }) => agencyId === requesterAgencyId);
  return {
    localAuthorityId: row.localAuthorityId,
    requesterAgencyId: takesPart ? requesterAgencyId : null,
  };
}
