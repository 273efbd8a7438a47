import type { Facts } from '#src/policy/subjects.ts';
import type { Person } from '../world/places.ts';
import type { NounFile } from './noun.ts';
import { select } from './statements.ts';

/** Of reports there is only the right to them yet. */
export const report: NounFile<Facts['Report']> = {
  make: ({ places, relation }) => ({
    localAuthorityId: relation === 'none' ? places.elsewhere : places.here,
  }),
  deeds: { read: { object: (can, facts) => can('read', 'Report', facts) } },
};

/** The database keeps from nobody who acts where agencies are. */
export const agency: NounFile<Facts['Agency']> = {
  make: ({ places }) => ({ id: places.school, kind: 'school' }),
  deeds: {
    read: {
      object: (can, facts) => can('read', 'Agency', facts),
      compiled: ({ id }) => [{ verb: 'read', noun: 'Agency', id }],
    },
  },
};

type Colleague = { who: Person; at: Facts['Alert'] };

/** Whom else there is to see, in tables of their own and by no rule of a record's. */
export const colleague: NounFile<Colleague> = {
  make: ({ places, relation }) =>
    relation === 'none'
      ? { who: places.stranger, at: { localAuthorityId: places.elsewhere } }
      : { who: places.worker, at: { localAuthorityId: places.here } },
  deeds: {
    name: { object: () => true, database: ({ who }) => select('person', { id: who.personId }, 'name') },
    membership: {
      object: (can, { at }) => can('read', 'Load', at) || can('settle', 'Alert', at),
      database: ({ who }) => select('membership', { id: who.membershipId }),
    },
    address: { object: () => false, database: ({ who }) => select('person', { id: who.personId }, 'email') },
  },
};
