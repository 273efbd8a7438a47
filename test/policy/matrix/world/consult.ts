import { isEnd, type Status } from '#src/consultations/consultation.ts';
import type { Facts } from '#src/policy/subjects.ts';
import type { Standing } from '../nouns/noun.ts';
import { daysFromNow, minutesFromNow } from './times.ts';

/** What is particular about one consultation; the rest is the same for all. */
export type Plot = {
  authority: string;
  requester: string;
  /** Agencies that take part beside the requester and the Virtual School. */
  parties?: string[];
  /** Agencies whose part has ended. */
  ended?: string[];
  /** Who is asked, where information is waited for. */
  asked: string;
  adviser: string;
  /** Who held it before. */
  heldBefore?: string;
  emergency?: 'open' | 'ended' | 'lapsed';
  childId?: string;
};
export type Consult = {
  authority: string;
  id: string;
  reference: string;
  title: string;
  facts: Facts['Consultation'];
};

export const mayBeHeld = (status: Status) => !['submitted', 'accepted'].includes(status);
const mustBeHeld = (status: Status) =>
  mayBeHeld(status) && status !== 'information_requested' && (!isEnd(status) || status === 'closed');

let number = 0;

export function addConsultation(
  { rows, places, me }: Standing,
  status: Status,
  plot: Plot,
  held: boolean,
): Consult {
  const local_authority_id = plot.authority;
  const prefix = plot.authority === places.here ? 'MCK' : 'OTH';
  const reference = `${prefix}-20-${String(++number).padStart(6, '0')}`;
  const title = `Matter ${reference}`;
  const adviserId = mustBeHeld(status) || held ? plot.adviser : null;
  const at = minutesFromNow(-5000);
  const id = rows.add('consultation', {
    local_authority_id,
    reference,
    subject_kind: plot.childId ? 'child' : 'setting',
    child_id: plot.childId ?? null,
    setting_id: plot.authority === places.here ? places.school : places.schoolElsewhere,
    title,
    requester_agency_id: plot.requester,
    requester_id: me.personId,
    themes: ['attendance'],
    urgency: 'routine',
    request: {},
    status,
    resume_status: status === 'information_requested' ? (held ? 'allocated' : 'submitted') : null,
    adviser_id: adviserId,
    service_level_days: 10,
    due_on: null,
    outcome: status === 'closed' ? 'plan_agreed' : null,
    search_text: reference.toLowerCase(),
    version: 1,
    submitted_at: at,
    changed_at: at,
    ended_at: isEnd(status) ? minutesFromNow(-60) : null,
  });
  const key = { local_authority_id, consultation_id: id };

  const ended = plot.ended ?? [];
  const always =
    plot.authority === places.here
      ? [places.virtualSchool, places.guest]
      : [places.virtualSchoolElsewhere, places.guestElsewhere];
  const current = [...new Set([plot.requester, ...(plot.parties ?? []), ...always])].filter(
    (agency) => !ended.includes(agency),
  );
  const party = (agency_id: string, reason: string, to: string | null = null) =>
    rows.add('consultation_party', { ...key, agency_id, reason, from: at, to, status, changed_at: at });
  for (const agency of current) party(agency, agency === plot.requester ? 'requester' : 'invited');
  for (const agency of ended) party(agency, 'requester', minutesFromNow(-1));
  if (status === 'information_requested') {
    rows.add('pause', { ...key, waiting_on_id: plot.asked, why: 'Which days?', from: at });
  }
  if (plot.heldBefore) {
    const adviser_id = plot.heldBefore;
    rows.add('allocation', {
      ...key,
      adviser_id,
      allocated_by: adviser_id,
      from: at,
      to: minutesFromNow(-4000),
    });
  }
  if (plot.emergency)
    rows.add('emergency_access', { ...key, child_id: null, reference, ...openedBy(me, plot.emergency) });

  const { personId, agencyId } = me;
  return {
    authority: local_authority_id,
    id,
    reference,
    title,
    facts: {
      localAuthorityId: local_authority_id,
      status,
      requesterAgencyId: plot.requester,
      adviserId,
      waitingOnId: status === 'information_requested' ? plot.asked : null,
      parties: current.map((agency) => ({ agencyId: agency })),
      emergencies: plot.emergency === 'open' ? [{ personId, agencyId }] : [],
    },
  };
}

/** An emergency access of this person, as its columns. */
export function openedBy({ personId, agencyId, role }: Standing['me'], state: 'open' | 'ended' | 'lapsed') {
  const [from, until] = state === 'lapsed' ? [-70, -11] : [-20, 39];
  return {
    person_id: personId,
    agency_id: agencyId,
    role,
    reason: 'An invented emergency',
    from: minutesFromNow(from),
    until: minutesFromNow(until),
    ended_at: state === 'ended' ? minutesFromNow(-1) : null,
  };
}

export const inAWeek = (name: string) => {
  const [year, month, day] = daysFromNow(7).split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
