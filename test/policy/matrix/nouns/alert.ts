import type { Facts } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import { addConsultation, type Consult } from '../world/consult.ts';
import type { Person } from '../world/places.ts';
import { toAgency } from '../world/plots.ts';
import { minutesFromNow } from '../world/times.ts';
import { openingOf } from './emergency-access.ts';
import { eventBy } from './event.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select, update } from './statements.ts';

let number = 1000;

type Told = { id: string; records: number; facts: Facts['Alert']; about?: Consult };

function make(standing: Standing): Told {
  const { rows, places, relation, verb } = standing;
  const localAuthorityId = relation === 'none' ? places.elsewhere : places.here;
  const { personId, agencyId } = places.worker;
  const records = ++number;
  const id = rows.add('alert', {
    ...{ local_authority_id: localAuthorityId, kind: 'many_records', at: minutesFromNow(-10), records },
    ...{ person_id: personId, agency_id: agencyId },
  });
  const plot = toAgency[relation === 'none' ? 'none' : 'other']!(standing);
  const about = verb.startsWith('tell') ? addConsultation(standing, 'allocated', plot, false) : undefined;
  return { id, records, facts: { localAuthorityId }, about };
}

const told = (me: Person, about: Consult, kind: Record<string, unknown>): string =>
  insert('alert', {
    ...{ local_authority_id: about.authority, id: newId(), at: minutesFromNow(0), ...kind },
    ...{ person_id: me.personId, agency_id: me.agencyId },
  });

export const alert: NounFile<Told> = {
  make,
  deeds: {
    read: {
      object: (can, { facts }) => can('read', 'Alert', facts),
      compiled: ({ id }) => [{ verb: 'read', noun: 'Alert', id }],
      database: ({ id }) => select('alert', { id }),
      web: ({ records }) => [
        { get: '/alerts', shows: `looked at ${records.toLocaleString('en-GB')} records` },
      ],
    },
    // Told by the database itself; by nobody.
    'tell of many records': {
      object: () => false,
      database: ({ about }, { me }) => told(me, about!, { kind: 'many_records', records: 99 }),
    },
    'tell of an emergency': {
      object: (can, { about }) => can('open_in_emergency', 'Consultation', about!.facts),
      compiled: ({ about }) => [{ verb: 'open_in_emergency', noun: 'Consultation', id: about!.id }],
      database: ({ about }, { me }) => {
        const { authority, id, reference } = about!;
        const emergency_id = newId();
        const opening = openingOf(
          me,
          { local_authority_id: authority, consultation_id: id, reference },
          emergency_id,
        );
        return [
          opening,
          told(me, about!, { kind: 'emergency_access', emergency_id }),
          eventBy(me, about!, 'open_in_emergency', 'virtual_school'),
        ].join('; ');
      },
    },
    settle: {
      object: (can, { facts }) => can('settle', 'Alert', facts),
      compiled: ({ id }) => [{ verb: 'settle', noun: 'Alert', id }],
      database: ({ id }, { me }) =>
        update(
          'alert',
          { settled_at: minutesFromNow(0), settled_by: me.personId, settled_words: 'Spoken to' },
          { id },
        ),
      web: ({ id }) => {
        const page = `/alerts/${id}/settlement`;
        return [{ get: page }, { post: page, fields: { words: 'Spoken to' } }];
      },
    },
  },
};
