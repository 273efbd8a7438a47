import type { Facts } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import { addConsultation, type Consult, openedBy } from '../world/consult.ts';
import type { Person } from '../world/places.ts';
import { toAgency } from '../world/plots.ts';
import { minutesFromNow } from '../world/times.ts';
import { eventBy } from './event.ts';
import type { NounFile, Standing, Step } from './noun.ts';
import { insert, select, update } from './statements.ts';

type Opened = { id: string; reference: string; facts: Facts['EmergencyAccess']; of: Consult };

/** This person opens the record for an hour, as PostgreSQL is told of it. */
export const openingOf = (me: Person, record: Record<string, string>, id = newId()): string =>
  insert('emergency_access', { ...record, id, ...openedBy(me, 'open') });

/** The same at the portal. A record of another authority is not found, and the form says so. */
export const openAtThePortal = (sought: Record<string, string>): Step => ({
  post: '/emergency-access',
  fields: { key: newId(), reason: 'An invented emergency', ...nothing, ...sought },
  unknown: 422,
});
const nothing = {
  ...{ reference: '', upn: '', givenName: '', familyName: '' },
  ...{ 'bornOn-day': '', 'bornOn-month': '', 'bornOn-year': '' },
};

function make(standing: Standing): Opened {
  const { rows, places, me, relation } = standing;
  const plot = toAgency[relation === 'none' ? 'none' : 'other']!(standing);
  const adviser = relation === 'held' ? me.personId : plot.adviser;
  const of = addConsultation(standing, 'allocated', { ...plot, adviser }, false);
  const { authority, id: consultation_id, reference } = of;
  const who = relation === 'own' ? me : places.worker;
  const id = rows.add('emergency_access', {
    ...{ local_authority_id: authority, consultation_id, child_id: null, reference },
    ...openedBy(who, 'open'),
  });
  return { id, reference, of, facts: { localAuthorityId: authority, personId: who.personId } };
}

const asked = (verb: 'end' | 'review_access') => ({
  object: (can: Parameters<NounFile<Opened>['deeds'][string]['object']>[0], { facts }: Opened) =>
    can(verb, 'EmergencyAccess', facts),
  compiled: ({ id }: Opened) => [{ verb, noun: 'EmergencyAccess' as const, id }],
});

export const emergencyAccess: NounFile<Opened> = {
  make,
  deeds: {
    // It is shown to who opened it, and on the record to whoever may see who has access to the record.
    read: {
      object: (can, { facts, of }) =>
        can('read', 'EmergencyAccess', facts) || can('see_access', 'Consultation', of.facts),
      compiled: ({ id, of }) => ({
        any: [
          { verb: 'read', noun: 'EmergencyAccess', id },
          { verb: 'see_access', noun: 'Consultation', id: of.id },
        ],
      }),
      database: ({ id }) => select('emergency_access', { id }),
      // Who opened them reads them where they open them; a manager reads of others' in a list, and of none alone.
      web: ({ id, reference, facts }, { me }) => {
        if (me.role === 'ig_officer') return [{ get: `/emergency-access/${id}/review` }];
        if (['vs_manager', 'vs_adviser'].includes(me.role) && facts.personId !== me.personId)
          return undefined;
        return [{ get: '/emergency-access', shows: reference }];
      },
    },
    end: {
      ...asked('end'),
      database: ({ id }) => update('emergency_access', { ended_at: minutesFromNow(0) }, { id }),
      web: ({ id }) => [{ post: `/emergency-access/${id}/ending`, fields: {} }],
    },
    review: {
      ...asked('review_access'),
      database: ({ id, of }, { me }) =>
        [
          eventBy(me, of, 'review_emergency', 'virtual_school'),
          update(
            'emergency_access',
            {
              ...{ reviewed_at: minutesFromNow(0), reviewed_by: me.personId },
              ...{ finding: 'justified', review_words: 'It was needed' },
            },
            { id },
          ),
        ].join('; '),
      web: ({ id }) => {
        const page = `/emergency-access/${id}/review`;
        return [{ get: page }, { post: page, fields: { finding: 'justified', words: 'It was needed' } }];
      },
    },
  },
};
