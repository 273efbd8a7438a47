import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { NounFile } from './noun.ts';
import { insert } from './statements.ts';

const taken = ({ personId, agencyId }: Person, { authority }: Consult, audience: string): string =>
  insert('event', {
    ...{ local_authority_id: authority, id: newId(), what: 'export', audience, at: minutesFromNow(0) },
    ...{ person_id: personId, agency_id: agencyId },
  });

/** Written down of a list that holds this consultation. */
export const exported: NounFile<Consult> = {
  make: (standing) => {
    const { relation, me, places } = standing;
    const isOwn = relation === 'here' && places.kindOf(me.role) !== 'virtual_school';
    const takesPart = isOwn && !['partnership_lead', 'ig_officer', 'portal_admin'].includes(me.role);
    const to = relation === 'none' ? 'none' : takesPart ? 'requester' : 'other';
    return makeConsultation({ ...standing, relation: to }, 'allocated');
  },
  deeds: {
    'write down': {
      object: (can, { facts }) => can('export', 'Consultation', facts),
      compiled: ({ id }) => [{ verb: 'export', noun: 'Consultation', id }],
      database: (of, { me }) => taken(me, of, 'virtual_school'),
    },
    'tell all of it': { object: () => false, database: (of, { me }) => taken(me, of, 'all') },
  },
};
