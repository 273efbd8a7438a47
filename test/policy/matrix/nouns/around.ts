import type { Facts } from '#src/policy/subjects.ts';
import type { NounFile } from './noun.ts';

/** What an adviser holds is counted, and has no row of its own. */
export const caseload: NounFile<Facts['Load']> = {
  make: ({ places, relation }) => ({
    localAuthorityId: relation === 'none' ? places.elsewhere : places.here,
  }),
  deeds: { read: { object: (can, facts) => can('read', 'Load', facts) } },
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
