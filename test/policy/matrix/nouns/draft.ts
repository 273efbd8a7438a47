import type { Facts } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import { minutesFromNow } from '../world/times.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select, update } from './statements.ts';

type Draft = { id: string; authority: string; title: string; facts: Facts['Draft'] };

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
  if (standing.verb === 'read file') standing.rows.add('attachment', fileOf(here, id, personId));
  return { id, authority: here, title, facts: { personId, agencyId } };
}

const fileOf = (authority: string, draft_id: string, person_id: string) => ({
  ...{ local_authority_id: authority, id: newId(), draft_id, consultation_id: null, name: 'plan.txt' },
  ...{
    media_type: 'text/plain',
    size: 1,
    content: '\\x41',
    state: 'released',
    person_id,
    added_at: minutesFromNow(-1),
  },
});

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
    'read file': {
      object: (can, { facts }) => can('read', 'Draft', facts),
      compiled: ({ id }) => [{ verb: 'read', noun: 'Draft', id }],
      database: ({ id }) => select('attachment', { draft_id: id }),
    },
    'add file': {
      object: (can, { facts }) => can('write', 'Draft', facts),
      compiled: ({ id }) => [{ verb: 'write', noun: 'Draft', id }],
      database: ({ id, authority }, { me }) => insert('attachment', fileOf(authority, id, me.personId)),
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
