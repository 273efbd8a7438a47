import type { Facts } from '#src/policy/subjects.ts';
import { minutesFromNow } from '../world/times.ts';
import type { NounFile, Standing } from './noun.ts';
import { select, update } from './statements.ts';

type Draft = { id: string; title: string; facts: Facts['Draft'] };

const asks = { title: 'Late', question: 'What helps?', themes: ['attendance'], urgency: 'routine' };
/** All that must be said before it can be sent. */
const answers = {
  ...asks,
  ...{ strengths: 'Good at drawing', worries: 'Eleven late marks', tried: 'A breakfast club' },
  ...{ atRisk: 'no', joinOthers: '' },
};
let number = 0;

function authorOf({ relation, me, places }: Standing): Facts['Draft'] {
  if (relation === 'own') return me;
  if (relation === 'former') return { personId: me.personId, agencyId: places.team };
  const personId = places.worker.personId;
  return { personId, agencyId: relation === 'other' ? me.agencyId : places.team };
}

function make(standing: Standing): Draft {
  const { personId, agencyId } = authorOf(standing);
  const { here, school } = standing.places;
  const title = `Draft ${++number}`;
  const id = standing.rows.add('draft', {
    ...{ local_authority_id: here, person_id: personId, agency_id: agencyId, subject_kind: 'setting' },
    ...{ setting_id: school, form: { ...answers, title }, version: 1 },
    ...{ started_at: minutesFromNow(-60), saved_at: minutesFromNow(-60) },
  });
  return { id, title, facts: { personId, agencyId } };
}

export const draft: NounFile<Draft> = {
  make,
  deeds: {
    read: {
      object: (can, { facts }) => can('read', 'Draft', facts),
      compiled: ({ id }) => [{ verb: 'read', noun: 'Draft', id }],
      database: ({ id }) => select('draft', { id }),
      web: ({ id, title }) => [{ get: `/requests/${id}/ask`, shows: title }],
    },
    write: {
      object: (can, { facts }) => can('write', 'Draft', facts),
      compiled: ({ id }) => [{ verb: 'write', noun: 'Draft', id }],
      database: ({ id }) => update('draft', { version: 2 }, { id }),
      web: ({ id }) => [{ post: `/requests/${id}/ask`, fields: { version: '1', ...asks } }],
    },
    submit: {
      object: (can, { facts }) => can('submit', 'Draft', facts),
      compiled: ({ id }) => [{ verb: 'submit', noun: 'Draft', id }],
      web: ({ id }) => [
        { get: `/requests/${id}/check` },
        { post: `/requests/${id}/submission`, fields: { version: '1' } },
      ],
    },
  },
};
