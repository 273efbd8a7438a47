import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import { daysFromNow, minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { NounFile, Standing } from './noun.ts';
import { select, update } from './statements.ts';

type Step = { of: Consult; id: string; agencyId: string; what: string };

/** What the consultation is to them, where the action is what it is, and whose the action is. */
function placed({ relation, me, places }: Standing): [consultation: string, owner: string] {
  if (places.kindOf(me.role) === 'virtual_school') {
    if (relation === 'none') return ['none', places.guestElsewhere];
    if (relation === 'requester') return ['requester', me.agencyId];
    if (relation === 'theirs') return ['requester', places.guest];
    return [relation === 'unheld' ? 'other' : 'holder', relation === 'other' ? places.guest : me.agencyId];
  }
  const below = places.below[me.role as keyof typeof places.below];
  if (relation === 'below') return ['below', below];
  if (relation === 'other') return ['party', places.guest];
  if (relation === 'own') return ['party', me.agencyId];
  if (relation === 'former') return ['former', me.agencyId];
  if (relation === 'none') return ['other', places.guest];
  return [relation, places.guest];
}

function make(standing: Standing): Step {
  const [relation, agencyId] = placed(standing);
  const of = makeConsultation({ ...standing, relation }, 'plan_in_progress');
  const what = `Step of ${of.reference}`;
  const id = standing.rows.add('action', {
    ...{ local_authority_id: of.authority, consultation_id: of.id, agency_id: agencyId, what },
    ...{
      due_on: daysFromNow(7),
      planned_by: standing.places.adviser.personId,
      planned_at: minutesFromNow(-4000),
    },
  });
  return { of, id, agencyId, what };
}

export const action: NounFile<Step> = {
  make,
  deeds: {
    read: {
      object: (can, { of }) => can('read', 'Consultation', of.facts),
      compiled: ({ of }) => [{ verb: 'read', noun: 'Consultation', id: of.id }],
      database: ({ id }) => select('action', { id }),
      web: ({ of, what }) => [{ get: `/consultations/${of.reference}`, shows: what }],
    },
    complete: {
      object: (can, { of, agencyId }) =>
        can('complete_action', 'Consultation', of.facts) && can('complete_action', 'Action', { agencyId }),
      compiled: ({ of, id }) => [
        { verb: 'complete_action', noun: 'Consultation', id: of.id },
        { verb: 'complete_action', noun: 'Action', id },
      ],
      database: ({ id }, { me }) =>
        update('action', { done_at: minutesFromNow(0), done_by: me.personId, done_words: 'Done' }, { id }),
      web: ({ of, id }) => {
        const page = `/consultations/${of.reference}/actions/${id}/completion`;
        return [{ get: page }, { post: page, fields: { key: newId(), version: '1', note: '' } }];
      },
    },
  },
};
