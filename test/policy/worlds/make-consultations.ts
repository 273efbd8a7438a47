import { isEnd, type Status } from '#src/consultations/statuses.ts';
import { type Around, authorityAt, pick } from './around.ts';
import { idOf } from './ids.ts';
import { makeParties } from './make-parties.ts';
import { keepBeside } from './make-queue.ts';
import { makeThread } from './make-thread.ts';
import type { Row } from './world.ts';

const unheld: Status[] = ['submitted', 'accepted'];
const worked: Status[] = ['allocated', 'advice_given', 'plan_in_progress', 'in_review'];

/** Consultations in every status, each as odd as the database lets it be. */
export function makeConsultations(around: Around): void {
  around.spec.consultations.forEach((asked, at) => {
    const { spec, world, agency, minute } = around;
    const localAuthorityId = authorityAt(asked.authority);
    const id = idOf('consultation', at);
    const children = world.child.filter((child) => child.localAuthorityId === localAuthorityId);
    const childId = asked.child === null ? null : (pick(children, asked.child)?.id ?? null);
    const { status } = asked;
    const isHeld = worked.includes(status) || (asked.held && !unheld.includes(status));
    const requester = agency(asked.requester, 'school', 'trust', 'team', 'virtual_school');
    const row: Row<'consultation'> = {
      localAuthorityId,
      id,
      reference: `INV-26-${at}`,
      subjectKind: childId ? 'child' : 'setting',
      childId,
      title: 'Invented',
      requesterAgencyId: (requester ?? world.agency[0]!).id,
      requesterId: world.person[0]!.id,
      themes: [],
      urgency: 'routine',
      request: {},
      status,
      resumeStatus: status === 'information_requested' ? 'submitted' : null,
      adviserId: isHeld ? pick(world.person, asked.adviser)!.id : null,
      serviceLevelDays: 10,
      outcome: status === 'closed' ? 'improved' : null,
      mergedIntoId: status === 'merged' ? id : null,
      searchText: 'invented',
      submittedAt: minute(-20_000),
      changedAt: minute(-20_000),
      endedAt: isEnd(status) ? minute(-10) : null,
    };
    world.consultation.push(row);
    makeParties(around, row, spec.consultations[at]!);
    makeThread(around, row, spec.consultations[at]!);
    keepBeside(around, row, spec.consultations[at]!.kept);
  });
}
