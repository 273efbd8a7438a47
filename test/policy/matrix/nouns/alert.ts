import type { Facts } from '#src/policy/subjects.ts';
import { minutesFromNow } from '../world/times.ts';
import type { NounFile, Standing } from './noun.ts';
import { select, update } from './statements.ts';

let number = 1000;

type Told = { id: string; records: number; facts: Facts['Alert'] };

function make({ rows, places, relation }: Standing): Told {
  const localAuthorityId = relation === 'none' ? places.elsewhere : places.here;
  const { personId, agencyId } = places.worker;
  const records = ++number;
  const id = rows.add('alert', {
    ...{ local_authority_id: localAuthorityId, kind: 'many_records', at: minutesFromNow(-10), records },
    ...{ person_id: personId, agency_id: agencyId },
  });
  return { id, records, facts: { localAuthorityId } };
}

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
