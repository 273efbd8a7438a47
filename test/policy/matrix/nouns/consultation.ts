import { type Action, actions, type Status, statusesThatAllow } from '#src/consultations/consultation.ts';
import type { Verb } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import { addConsultation, type Consult, mayBeHeld } from '../world/consult.ts';
import type { Person } from '../world/places.ts';
import { plotFor } from '../world/plots.ts';
import { minutesFromNow } from '../world/times.ts';
import { beside } from './beside.ts';
import { openAtThePortal, openingOf } from './emergency-access.ts';
import { eventBy } from './event.ts';
import { webOf } from './moves.ts';
import type { Around, Deed, NounFile, Standing } from './noun.ts';
import { insert, select, update } from './statements.ts';

/** A consultation, and where one is needed another about the same child. */
type Told = Consult & { twin?: Consult };

const moves = actions.filter((move) => move !== 'submit');
const isMove = (verb: string): verb is Action => (moves as string[]).includes(verb);

/** A status in which this can be done by somebody; of the relation's kind, where it needs one. */
function statusFor({ relation, verb }: Standing): Status | undefined {
  if (relation === 'asked') return 'information_requested';
  if (!isMove(verb)) return 'allocated';
  return statusesThatAllow(verb).find((status) => relation !== 'holder' || mayBeHeld(status));
}

function make(standing: Standing): Told | undefined {
  const status = statusFor(standing);
  if (!status) return undefined;
  if (standing.verb !== 'merge') {
    const made = makeConsultation(standing, status);
    const stands = stood[standing.verb as keyof typeof stood];
    if (stands) standing.rows.add(stands, beside[stands](made, standing.places.adviser));
    if (standing.verb === 'release') held(standing, made);
    return made;
  }
  const { authority } = plotFor(standing);
  const childId = standing.rows.add('child', {
    ...{ local_authority_id: authority, given_name: 'Twin', family_name: 'Fictitious', known_as: null },
    ...{
      born_on: '2013-05-02',
      sex: 'U',
      search_text: 'twin fictitious',
      recorded_at: minutesFromNow(-9000),
    },
  });
  const twin = makeConsultation(standing, 'submitted', childId);
  return { ...makeConsultation(standing, status, childId), twin };
}

/** What must be there for it to be taken away. */
const stood = { wake: 'snooze', unflag: 'flag' } as const;

/** By whom it is held, in a row of its own too. */
export function held({ rows }: Standing, { authority, id, facts: { adviserId } }: Consult): void {
  if (!adviserId) return;
  const by = { adviser_id: adviserId, allocated_by: adviserId, from: minutesFromNow(-4000), to: null };
  rows.add('allocation', { local_authority_id: authority, consultation_id: id, ...by });
}

export function makeConsultation(standing: Standing, status: Status, childId?: string): Consult {
  const isHeld = standing.relation === 'holder' && mayBeHeld(status);
  return addConsultation(standing, status, { ...plotFor(standing), childId }, isHeld);
}

const onRecord = (verb: Verb): Deed<Told> => ({
  object: (can, { facts }) => can(verb, 'Consultation', facts),
  compiled: ({ id }) => [{ verb, noun: 'Consultation', id }],
});
const move = (verb: Action): Deed<Told> => ({
  ...onRecord(verb),
  database: (record, { me }) => (verb === 'release' ? puttingBack(me, record) : eventBy(me, record, verb)),
  web: webOf[verb] && ((record, around) => webOf[verb]!(record, around)),
});

/** It is held by nobody by then. */
const puttingBack = (me: Person, record: Consult): string =>
  [
    update('consultation', { adviser_id: null, status: 'accepted' }, { id: record.id }),
    eventBy(me, record, 'release'),
  ].join('; ');

/** The row of a new request, for which the one agency asks and the other person writes it down. */
const asked = (
  id: string,
  authority: string,
  requester_agency_id: string,
  requester_id: string,
  school: string,
  more = {},
) =>
  insert('consultation', {
    ...{ local_authority_id: authority, id, reference: `MCK-26-${newId()}`, subject_kind: 'setting' },
    ...{ setting_id: school, title: 'New', requester_agency_id, requester_id, themes: [] },
    ...{ urgency: 'routine', request: '{}', status: 'submitted', service_level_days: 10, search_text: '' },
    ...{ submitted_at: minutesFromNow(0), changed_at: minutesFromNow(0), ...more },
  });

/** A new request, with who takes part and that it was sent. */
function newRequest(requester: string, { me, places }: Around): string {
  const id = newId();
  const of = { local_authority_id: places.here, consultation_id: id };
  return [
    asked(id, places.here, requester, me.personId, places.school),
    insert('consultation_party', {
      ...{ ...of, agency_id: requester, reason: 'requester', from: minutesFromNow(0) },
      ...{ status: 'submitted', changed_at: minutesFromNow(0) },
    }),
    insert('event', {
      ...{ ...of, id: newId(), what: 'submit', audience: 'all', at: minutesFromNow(0) },
      ...{ person_id: me.personId, agency_id: me.agencyId },
    }),
  ].join('; ');
}

export const consultation: NounFile<Told> = {
  make,
  deeds: {
    ...Object.fromEntries(moves.map((verb) => [verb, move(verb)])),
    request: {
      object: (can) => can('request', 'Consultation'),
      database: (_, around) => newRequest(around.me.agencyId, around),
      web: () => [{ get: '/requests/new' }],
    },
    request_on_behalf: {
      object: (can) => can('request_on_behalf', 'Consultation'),
      database: (_, around) => newRequest(around.places.school, around),
    },
    // A Virtual School takes none down for another authority.
    'request elsewhere': {
      object: (can) => can('request', 'Consultation') && !can('work_queue', 'Consultation'),
      database: (_, { me, places }) =>
        asked(newId(), places.elsewhere, me.agencyId, me.personId, places.school),
    },
    // Nor does anybody ask as somebody else.
    'request as another': {
      object: () => false,
      database: (_, { me, places }) =>
        asked(newId(), places.here, me.agencyId, places.looker.personId, places.school),
    },
    // What the database counts by itself is nobody's to say.
    'request as counted': {
      object: () => false,
      database: (_, { me, places }) =>
        asked(newId(), places.here, me.agencyId, me.personId, places.school, { actions_left: 3 }),
    },
    export: onRecord('export'),
    read: {
      ...onRecord('read'),
      database: ({ id }) => select('consultation', { id }),
      web: ({ reference, title }) => [{ get: `/consultations/${reference}`, shows: title }],
    },
    work_queue: {
      ...onRecord('work_queue'),
      web: ({ reference }) => [
        { get: `/queue?view=team&q=${reference}`, shows: `"/consultations/${reference}"` },
      ],
    },
    see_access: {
      ...onRecord('see_access'),
      web: ({ reference }) => [{ get: `/consultations/${reference}/access` }],
    },
    allocate_to_anyone: onRecord('allocate_to_anyone'),
    open_in_emergency: {
      ...onRecord('open_in_emergency'),
      database: ({ authority, id, reference }, { me }) =>
        openingOf(me, { local_authority_id: authority, consultation_id: id, reference }),
      web: ({ reference }) => [openAtThePortal({ by: 'reference', reference })],
    },
  },
};
