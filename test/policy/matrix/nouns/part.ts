import type { Action, Status } from '#src/consultations/consultation.ts';
import type { Verb } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import { daysFromNow, minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { Around, Deed, NounFile, Standing } from './noun.ts';
import { insert, select, update } from './statements.ts';

/* What hangs on a consultation, in tables of its own: the portal shows it with the record, PostgreSQL holds it by itself. */

const key = ({ authority, id }: Consult) => ({ local_authority_id: authority, consultation_id: id });
const now = () => minutesFromNow(0);

/** A row of each kind, as somebody makes it. */
const rowsOf: Record<string, (of: Consult, around: Around) => Record<string, unknown>> = {
  action: (of, { me, places }) => ({
    ...{ ...key(of), id: newId(), agency_id: places.guest, what: 'Meet the bus', due_on: daysFromNow(7) },
    ...{ planned_by: me.personId, planned_at: now() },
  }),
  allocation: (of, { me, places }) => ({
    ...{
      ...key(of),
      id: newId(),
      adviser_id: places.newAdviser.personId,
      allocated_by: me.personId,
      from: now(),
      to: null,
    },
  }),
  review: (of, { me }) => ({
    ...{
      ...key(of),
      id: newId(),
      held_on: daysFromNow(0),
      words: 'Fewer',
      person_id: me.personId,
      recorded_at: now(),
    },
  }),
  meeting: (of, { me }) => ({
    ...{ ...key(of), id: newId(), starts_at: minutesFromNow(900), minutes: 45, place: 'Room 4', note: '' },
    ...{ booked_by: me.personId, booked_at: now() },
  }),
  pause: (of, { places }) => ({
    ...{ ...key(of), id: newId(), waiting_on_id: places.guest, why: 'Which days?', from: now() },
  }),
  consultation_party: (of, { places }) => ({
    ...{
      ...key(of),
      agency_id: places.newcomer,
      reason: 'invited',
      from: now(),
      status: 'allocated',
      changed_at: now(),
    },
  }),
  feedback: (of, { me }) => ({
    ...{
      ...key(of),
      closed_at: minutesFromNow(-60),
      score: 4,
      words: '',
      person_id: me.personId,
      given_at: now(),
    },
  }),
};

/** What must be there already for it to be read or changed. */
const keeps: Record<string, string[]> = {
  'read meeting': ['meeting'],
  'read review': ['review'],
  'read feedback': ['feedback'],
  'read allocation': ['allocation'],
  'end allocation': ['allocation'],
};

function statusFor(verb: string, relation: string): Status {
  if (relation === 'asked' || /pause$|clock$/.test(verb))
    return verb === 'stop the clock' ? 'allocated' : 'information_requested';
  return verb === 'give feedback' ? 'closed' : 'allocated';
}

function make(standing: Standing): Consult {
  const { rows, places, relation, verb } = standing;
  const of = makeConsultation(standing, statusFor(verb, relation));
  // Who held it once has an allocation already.
  const keep =
    relation === 'former' &&
    verb.endsWith('allocation') &&
    places.kindOf(standing.me.role) === 'virtual_school'
      ? []
      : keeps[verb];
  for (const table of keep ?? []) {
    const row = rowsOf[table]!(of, { me: places.looker, places });
    rows.add(table as 'meeting', row);
  }
  if (verb === 'read file') {
    rows.add('attachment', {
      ...{ ...key(of), draft_id: draftOf(standing, of), name: 'plan.txt', media_type: 'text/plain', size: 1 },
      ...{ content: '\\x41', state: 'released', person_id: places.looker.personId, added_at: now() },
    });
  }
  return of;
}

const draftOf = ({ rows, places }: Standing, { authority }: Consult): string =>
  rows.add('draft', {
    ...{
      local_authority_id: authority,
      person_id: places.looker.personId,
      agency_id: places.looker.agencyId,
    },
    ...{
      subject_kind: 'setting',
      setting_id: places.school,
      form: {},
      version: 1,
      started_at: now(),
      saved_at: now(),
    },
  });

type Statement = Deed<Consult>['database'];
const deed = (verb: Verb, database: Statement): Deed<Consult> => ({
  object: (can, { facts }) => can(verb, 'Consultation', facts),
  compiled: ({ id }) => [{ verb, noun: 'Consultation', id }],
  database,
});
const reads = (table: string) => deed('read', ({ id }) => select(table, { consultation_id: id }));
const makes = (verb: Action, table: string) =>
  deed(verb, (of, around) => insert(table, rowsOf[table]!(of, around)));
const ends = (verb: Action, table: string, where: Record<string, string> = {}) =>
  deed(verb, ({ id }) => update(table, { to: now() }, { consultation_id: id, ...where }));

export const part: NounFile<Consult> = {
  make,
  deeds: {
    'read parties': reads('consultation_party'),
    'read pause': reads('pause'),
    'read meeting': reads('meeting'),
    'read review': reads('review'),
    'read feedback': reads('feedback'),
    'read file': reads('attachment'),
    'read allocation': deed('work_queue', ({ id }) => select('allocation', { consultation_id: id })),
    'plan an action': makes('plan', 'action'),
    'write a review': makes('review', 'review'),
    'book a meeting': makes('book_meeting', 'meeting'),
    'give feedback': makes('give_feedback', 'feedback'),
    'stop the clock': makes('ask_for_information', 'pause'),
    'restart the clock': ends('answer', 'pause'),
    'invite an agency': makes('invite', 'consultation_party'),
    'end a part': deed('end_invitation', ({ id }, { places }) =>
      update('consultation_party', { to: now() }, { consultation_id: id, agency_id: places.guest }),
    ),
    'allocate to another': makes('allocate', 'allocation'),
    'allocate to oneself': deed('take', (of, around) =>
      insert('allocation', { ...rowsOf.allocation!(of, around), adviser_id: around.me.personId }),
    ),
    'end allocation': ends('reopen', 'allocation'),
    'move on': {
      object: (can, { facts }) =>
        can('post', 'Consultation', facts) || can('complete_action', 'Consultation', facts),
      compiled: ({ id }) => ({
        any: [
          { verb: 'post', noun: 'Consultation', id },
          { verb: 'complete_action', noun: 'Consultation', id },
        ],
      }),
      database: ({ id }) => update('consultation', { changed_at: now() }, { id }),
    },
  },
};
