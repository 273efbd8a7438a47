import type { Facts } from '#src/policy/subjects.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select, update } from './statements.ts';
import { teamEvent } from './team-event.ts';

type Capacity = { facts: Facts['Load']; personId: string };

/** What an adviser holds is counted, and has no row of its own; how much they can hold has one, or is said now. */
function make({ rows, places, relation, verb }: Standing): Capacity {
  const localAuthorityId = relation === 'none' ? places.elsewhere : places.here;
  const personId = rows.add('person', {
    ...{ name: 'Jo Holder', email: 'invented@portal.example', session_epoch: '2020-01-01' },
  });
  const isSaid = verb === 'read capacity' || verb === 'set capacity anew';
  if (isSaid) rows.add('capacity', rowOf(localAuthorityId, personId, places.adviser));
  return { facts: { localAuthorityId }, personId };
}

const rowOf = (local_authority_id: string, person_id: string, by: Person) => ({
  ...{ local_authority_id, person_id, most: 20, set_by: by.personId, set_at: minutesFromNow(0) },
});

export const caseload: NounFile<Capacity> = {
  make,
  deeds: {
    read: {
      object: (can, { facts }) => can('read', 'Load', facts),
      web: ({ facts }, { places }) =>
        facts.localAuthorityId === places.here ? [{ get: '/queue/board' }] : undefined,
    },
    'read capacity': {
      object: (can, { facts }) => can('read', 'Load', facts),
      database: ({ personId }) => select('capacity', { person_id: personId }),
    },
    set_capacity: {
      object: (can, { facts }) => can('set_capacity', 'Load', facts),
      database: ({ facts: { localAuthorityId }, personId }, { me }) =>
        insert('capacity', rowOf(localAuthorityId, personId, me)),
      web: ({ facts }, { places }) =>
        facts.localAuthorityId === places.here
          ? [{ get: '/queue/capacity' }, { post: '/queue/capacity', fields: {} }]
          : undefined,
    },
    'set capacity anew': {
      object: (can, { facts }) => can('set_capacity', 'Load', facts),
      database: ({ personId }, { me }) =>
        update('capacity', { most: 30, set_by: me.personId }, { person_id: personId }),
    },
    'write down': {
      object: (can, { facts }) => can('set_capacity', 'Load', facts),
      database: ({ facts }, { me }) => teamEvent(me, facts.localAuthorityId, 'set_capacity'),
    },
    'tell all of it': {
      object: () => false,
      database: ({ facts }, { me }) => teamEvent(me, facts.localAuthorityId, 'set_capacity', 'all'),
    },
  },
};
