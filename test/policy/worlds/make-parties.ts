import { type Around, pick } from './around.ts';
import { idOf } from './ids.ts';
import type { Spec } from './spec.ts';
import type { Row } from './world.ts';

/** Who takes part and did, who is waited for, and who has something to do. */
export function makeParties(
  { world, agency, minutes, minute, day }: Around,
  { localAuthorityId, id, requesterAgencyId, status, changedAt }: Row<'consultation'>,
  { parties, requesterTakesPart, pauses, actions }: Spec['consultations'][number],
): void {
  const asked = parties.map((party) => ({ agencyId: agency(party.agency)!.id, span: party.span }));
  if (requesterTakesPart) asked.unshift({ agencyId: requesterAgencyId, span: requesterTakesPart });
  const rows: Row<'consultationParty'>[] = [];
  for (const { agencyId, span } of asked) {
    if (rows.some((row) => row.agencyId === agencyId)) continue;
    const reason = agencyId === requesterAgencyId ? 'requester' : 'invited';
    const times = minutes(span);
    rows.push({ localAuthorityId, consultationId: id, agencyId, reason, ...times, status, changedAt });
  }
  world.consultationParty.push(...rows);
  pauses.forEach(({ on, party, to }, at) => {
    world.pause.push({
      localAuthorityId,
      id: idOf('pause', world.pause.length),
      consultationId: id,
      waitingOnId: party ? pick(rows, on)!.agencyId : agency(on)!.id,
      why: 'Invented',
      from: minute(-90),
      // One can be open at most.
      to: to === null && at === 0 ? null : minute(-10),
    });
  });
  for (const place of actions) {
    const owner = pick(rows, place)!;
    world.action.push({
      localAuthorityId,
      id: idOf('action', world.action.length),
      consultationId: id,
      agencyId: owner.agencyId,
      what: 'Invented',
      dueOn: day(10),
      plannedBy: world.person[0]!.id,
      plannedAt: owner.from,
    });
  }
}
