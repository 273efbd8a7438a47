import type { Facts } from '#src/policy/subjects.ts';
import { addConsultation, type Consult } from '../world/consult.ts';
import { toAgency } from '../world/plots.ts';
import { daysFromNow, minutesFromNow } from '../world/times.ts';
import { eventBy } from './event.ts';
import type { NounFile, Standing } from './noun.ts';
import { select, update } from './statements.ts';

type Told = { id: string; of: Consult; facts: Facts['Escalation'] };

function make(standing: Standing): Told {
  const { rows, relation } = standing;
  const plot = toAgency[relation === 'none' ? 'none' : 'other']!(standing);
  const of = addConsultation(standing, 'allocated', plot, true);
  const id = rows.add('escalation', {
    ...{ local_authority_id: of.authority, consultation_id: of.id, kind: 'near' },
    ...{ due_on: daysFromNow(2), at: minutesFromNow(-10) },
  });
  return { id, of, facts: { localAuthorityId: of.authority } };
}

export const escalation: NounFile<Told> = {
  make,
  deeds: {
    read: {
      object: (can, { facts }) => can('read', 'Escalation', facts),
      compiled: ({ id }) => [{ verb: 'read', noun: 'Escalation', id }],
      database: ({ id }) => select('escalation', { id }),
    },
    settle: {
      object: (can, { facts }) => can('settle', 'Escalation', facts),
      compiled: ({ id }) => [{ verb: 'settle', noun: 'Escalation', id }],
      database: ({ id }, { me }) =>
        update(
          'escalation',
          { settled_at: minutesFromNow(0), settled_by: me.personId, settled_words: 'Rung' },
          { id },
        ),
      web: ({ id }) => {
        const page = `/queue/escalations/${id}/settlement`;
        return [{ get: page }, { post: page, fields: { words: 'Rung' } }];
      },
    },
    'write down': {
      object: (can, { facts }) => can('settle', 'Escalation', facts),
      database: ({ of }, { me }) => eventBy(me, of, 'settle_escalation', 'virtual_school'),
    },
    'tell all of it': {
      object: () => false,
      database: ({ of }, { me }) => eventBy(me, of, 'settle_escalation', 'all'),
    },
    // The database finds it by itself; it is nobody's to say.
    'tell of another': {
      object: () => false,
      database: ({ of }) =>
        `insert into escalation (local_authority_id, id, consultation_id, kind, due_on, at)
          values ('${of.authority}', gen_random_uuid(), '${of.id}', 'breach', current_date, now())`,
    },
  },
};
