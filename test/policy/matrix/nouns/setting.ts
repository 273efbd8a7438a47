import type { Facts } from '#src/policy/subjects.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select } from './statements.ts';
import { teamEvent } from './team-event.ts';

type Set = { facts: Facts['Setting'] };

let number = 0;

const rowOf = (authority_id: string, { personId }: Person, name = 'service_levels') => ({
  ...{ authority_id, name, value: '{}', from: minutesFromNow(-1000 - ++number), set_by: personId },
});

function make({ rows, places, relation, verb }: Standing): Set {
  const localAuthorityId = relation === 'none' ? places.elsewhere : places.here;
  if (verb === 'know')
    rows.add('authority_setting', { ...rowOf(localAuthorityId, places.adviser), value: {} });
  return { facts: { localAuthorityId } };
}

export const setting: NounFile<Set> = {
  make,
  deeds: {
    // The page shows those of the reader's own authority, and nobody else's.
    read: {
      object: (can, { facts }) => can('read', 'Setting', facts),
      web: ({ facts }, { places }) =>
        facts.localAuthorityId === places.here ? [{ get: '/queue/service-levels' }] : undefined,
    },
    // Whoever asks is told how soon they are answered.
    know: {
      object: () => true,
      database: ({ facts }) =>
        select(
          'authority_setting',
          { authority_id: facts.localAuthorityId, name: 'service_levels' },
          'value',
        ),
    },
    set: {
      object: (can, { facts }) => can('set', 'Setting', facts),
      database: ({ facts: { localAuthorityId } }, { me }) =>
        [
          insert('authority_setting', rowOf(localAuthorityId, me)),
          teamEvent(me, localAuthorityId, 'set_service_levels'),
        ].join('; '),
      web: ({ facts }, { places }) =>
        facts.localAuthorityId === places.here ? [{ post: '/queue/service-levels', fields: {} }] : undefined,
    },
    'set something else': {
      object: () => false,
      database: ({ facts }, { me }) =>
        insert('authority_setting', rowOf(facts.localAuthorityId, me, 'families')),
    },
  },
};
