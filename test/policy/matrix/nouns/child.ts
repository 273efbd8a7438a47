import { newId } from '#src/web/ids.ts';
import { addChild, type Pupil } from '../world/child.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import { openAtThePortal, openingOf } from './emergency-access.ts';
import type { Deed, NounFile } from './noun.ts';
import { insert, select } from './statements.ts';

const pageOf = ({ authority, id }: Pupil) => `/children/${authority}/${id}`;

/** What the page of the child shows, and what it is read from. */
const shown = (database: (pupil: Pupil) => string, shows: (pupil: Pupil) => string): Deed<Pupil> => ({
  object: (can, { facts }) => can('read', 'Child', facts),
  compiled: ({ id }) => [{ verb: 'read', noun: 'Child', id }],
  database,
  web: (pupil) => [{ get: pageOf(pupil), shows: shows(pupil) }],
});

/** What is kept of the child in a table of its own, and shown with the rest. */
const kept = (table: string): Deed<Pupil> => ({
  object: (can, { facts }) => can('read', 'Child', facts),
  compiled: ({ id }) => [{ verb: 'read', noun: 'Child', id }],
  database: ({ id }) => select(table, { child_id: id }),
});

/** A fact of social care's involvement, in the column that holds it. */
const fact = (field: string, column: string, shows: (pupil: Pupil) => string): Deed<Pupil> => ({
  object: (can, { facts }) => can('read', 'Involvement', facts, field),
  compiled: ({ id }) => [{ verb: 'read', noun: 'Involvement', id, field }],
  database: ({ id }, { me, places }) => {
    // Who is called is told to some in a view, which has neither type nor dates.
    const inView = ['school', 'trust'].includes(places.kindOf(me.role)) || me.role === 'vs_officer';
    const isToldThere = ['lead_practitioner', 'child_id'].includes(column);
    return select(
      inView && isToldThere ? 'involvement_now' : 'involvement_episode',
      { child_id: id },
      `"${column}"`,
    );
  },
  web: (pupil) => [{ get: pageOf(pupil), shows: shows(pupil) }],
});

const onRecord = (verb: 'request' | 'see_access' | 'open_in_emergency'): Deed<Pupil> => ({
  object: (can, { facts }) => can(verb, 'Child', facts),
  compiled: ({ id }) => [{ verb, noun: 'Child', id }],
});

const newChild = (authority: string): string =>
  insert('child', {
    ...{ local_authority_id: authority, id: newId(), given_name: 'New', family_name: 'Fictitious' },
    ...{ born_on: '2013-05-02', sex: 'U', search_text: 'new', recorded_at: minutesFromNow(0) },
  });

const newDraft = (me: Person, authority: string, child_id: string): string =>
  insert('draft', {
    ...{ local_authority_id: authority, id: newId(), person_id: me.personId, agency_id: me.agencyId },
    ...{ subject_kind: 'child', child_local_authority_id: authority, child_id, form: '{}', version: 1 },
    ...{ started_at: minutesFromNow(0), saved_at: minutesFromNow(0) },
  });

export const child: NounFile<Pupil> = {
  make: addChild,
  deeds: {
    add: {
      object: (can) => can('add', 'Child'),
      database: (_, { places }) => newChild(places.here),
      // A Virtual School says first for which school.
      web: (_, { me, places }) => {
        const asksFor = me.agencyId === places.virtualSchool ? `?school=${places.school}` : '';
        return [{ get: `/requests/new/child/details${asksFor}` }];
      },
    },
    'add elsewhere': {
      object: (can) => can('add', 'Child') && !can('work_queue', 'Consultation'),
      database: (_, { places }) => newChild(places.elsewhere),
    },
    'tell of a roll': {
      object: (can) => can('add', 'Child'),
      database: (_, { me, places }) =>
        insert('event', {
          ...{ local_authority_id: places.here, id: newId(), child_id: newId(), what: 'enrol_child' },
          ...{
            audience: 'virtual_school',
            person_id: me.personId,
            agency_id: me.agencyId,
            at: minutesFromNow(0),
          },
        }),
    },
    request: {
      ...onRecord('request'),
      // Of others a draft is refused where it would be sent.
      database: ({ authority, id }, { me, places }) =>
        places.kindOf(me.role) === 'team' ? newDraft(me, authority, id) : undefined,
      web: ({ authority, id }) => [
        { post: '/requests', fields: { key: newId(), child: `${authority}_${id}` } },
      ],
    },
    identity: shown(
      ({ id }) => select('child', { id }),
      ({ name }) => name,
    ),
    attendance: shown(
      ({ id }) => select('attendance_period', { child_id: id }),
      () => 'of 397 sessions',
    ),
    marks: kept('attendance_session'),
    number: kept('child_identifier'),
    'special needs': kept('sen_status'),
    roll: kept('enrolment'),
    suspensions: shown(
      ({ id }) => select('suspension', { child_id: id }),
      () => '3½ days',
    ),
    'involvement there': fact('there', 'child_id', ({ practitioner }) => practitioner),
    'involvement contact': fact('contact', 'lead_practitioner', ({ practitioner }) => practitioner),
    'involvement type': fact('type', 'type', () => 'Child protection plan'),
    'involvement dates': fact('dates', 'from', () => 'Since 7 Mar 2021'),
    see_access: { ...onRecord('see_access'), web: (pupil) => [{ get: `${pageOf(pupil)}/access` }] },
    open_in_emergency: {
      ...onRecord('open_in_emergency'),
      database: ({ authority, id }, { me }) => openingOf(me, { local_authority_id: authority, child_id: id }),
      web: ({ name }) => [
        openAtThePortal({
          ...{ by: 'name', givenName: 'Wren', familyName: name },
          ...{ 'bornOn-day': '2', 'bornOn-month': '5', 'bornOn-year': '2013' },
        }),
      ],
    },
  },
};
