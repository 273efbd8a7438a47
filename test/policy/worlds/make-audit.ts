import { type Around, authorityAt, pick } from './around.ts';
import { idOf } from './ids.ts';
import type { Key } from './world.ts';

const states = {
  open: { from: -10, until: 45 },
  ended: { from: -10, until: 45, endedAt: -5 },
  over: { from: -100, until: -41 },
} as const;

/** Drafts, what is open or was in an emergency, who was told, who looked; and a child put on a roll. */
export function makeAudit({ spec, world, minute, by }: Around): void {
  spec.drafts.forEach((author, at) => {
    const whose = by(author);
    if (!whose) return;
    const { personId, agencyId } = whose;
    world.draft.push({
      localAuthorityId: authorityAt(at),
      id: idOf('draft', at),
      personId,
      agencyId,
      subjectKind: 'setting',
      form: {},
      startedAt: minute(-50),
      savedAt: minute(-50),
    });
  });
  const recordAt = (records: Key[], at: number, isConsultation: boolean) => {
    const { localAuthorityId, id } = pick(records, at)!;
    return {
      localAuthorityId,
      consultationId: isConsultation ? id : null,
      childId: isConsultation ? null : id,
    };
  };
  spec.emergencies.forEach((opened, at) => {
    const { from, until, ...ended } = states[opened.state];
    const whose = by(opened.by);
    const authority = world.agency.find(({ id }) => id === whose?.agencyId)?.authorityId;
    const records: Key[] = (opened.consultation ? world.consultation : world.child).filter(
      ({ localAuthorityId }) => localAuthorityId === authority,
    );
    if (whose && records.length)
      world.emergencyAccess.push({
        ...recordAt(records, opened.of, opened.consultation),
        id: idOf('emergency', at),
        ...whose,
        reason: 'An invented reason',
        from: minute(from),
        until: minute(until),
        endedAt: 'endedAt' in ended ? minute(ended.endedAt) : null,
      });
  });
  spec.alerts.forEach(({ by: about, authority }, at) => {
    const whose = by(about);
    if (!whose) return;
    const { personId, agencyId } = whose;
    const localAuthorityId = authorityAt(authority);
    const id = idOf('alert', at);
    world.alert.push({
      localAuthorityId,
      id,
      kind: 'many_records',
      at: minute(-5),
      personId,
      agencyId,
      records: 60,
    });
  });
  spec.readings.forEach((looked, at) => {
    const whose = by(looked.by);
    if (!whose) return;
    const id = idOf('reading', at);
    world.reading.push({
      ...recordAt(looked.consultation ? world.consultation : world.child, looked.of, looked.consultation),
      id,
      at: minute(-5),
      ...whose,
      what: 'GET /invented',
      rule: 'role',
    });
  });
  for (const place of spec.childEvents) {
    const { localAuthorityId, id } = pick(world.child, place)!;
    world.event.push({
      localAuthorityId,
      id: idOf('event', world.event.length),
      childId: id,
      what: 'enrol_child',
      personId: world.person[0]!.id,
      agencyId: world.agency[0]!.id,
      at: minute(-50),
      audience: 'virtual_school',
    });
  }
}
