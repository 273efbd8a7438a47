import type { Consult } from '../world/consult.ts';
import { minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { NounFile, Standing } from './noun.ts';
import { select } from './statements.ts';

type Looked = { at: Consult; id: string };

/** Newer than what is looked at meanwhile, so that it stands on the first page of a list. */
const ahead = () => minutesFromNow(600);

function make(standing: Standing): Looked {
  const at = makeConsultation(standing, 'allocated');
  const { looker } = standing.places;
  const id = standing.rows.add('reading', {
    ...{ local_authority_id: at.authority, consultation_id: at.id, child_id: null, at: ahead() },
    ...{ person_id: looker.personId, agency_id: looker.agencyId, role: looker.role },
    ...{ what: 'GET /consultations/:reference', rule: 'reach_takes_part' },
  });
  return { at, id };
}

const takesPart = ({ parties, requesterAgencyId }: Consult['facts']) =>
  parties.some(({ agencyId }) => agencyId === requesterAgencyId);

export const reading: NounFile<Looked> = {
  make,
  deeds: {
    // It is shown in the log, and on the record to whoever may see who has access to the record.
    read: {
      object: (can, { at: { facts } }) =>
        can('see_access', 'Consultation', facts) ||
        can('read', 'Reading', {
          localAuthorityId: facts.localAuthorityId,
          requesterAgencyId: takesPart(facts) ? facts.requesterAgencyId : null,
        }),
      compiled: ({ at, id }) => ({
        any: [
          { verb: 'see_access', noun: 'Consultation', id: at.id },
          { verb: 'read', noun: 'Reading', id },
        ],
      }),
      database: ({ id }) => select('reading', { id }),
      web: ({ at: { reference } }, { me, places }) => [
        me.agencyId === places.virtualSchool
          ? { get: `/consultations/${reference}/access`, shows: 'Robin Looker' }
          : me.role === 'ig_officer'
            ? { get: `/audit?reference=${reference}`, shows: 'Robin Looker' }
            : { get: '/audit', shows: reference },
      ],
    },
  },
};
