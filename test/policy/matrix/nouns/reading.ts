import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import { minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select } from './statements.ts';

type Looked = { at: Consult; id: string; eventId: string };

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
  const eventId = standing.rows.add('event', {
    ...{
      local_authority_id: at.authority,
      consultation_id: at.id,
      what: 'invite',
      audience: 'virtual_school',
    },
    ...{ after: {}, agency_id: looker.agencyId, person_id: looker.personId, at: minutesFromNow(-30) },
  });
  return { at, id, eventId };
}

const takesPart = ({ parties, requesterAgencyId }: Consult['facts']) =>
  parties.some(({ agencyId }) => agencyId === requesterAgencyId);

export const reading: NounFile<Looked> = {
  make,
  deeds: {
    // Whoever reads a record notes that they did.
    note: {
      object: (can) => can('read', 'Consultation'),
      database: (_, { me, places }) =>
        insert('reading', {
          ...{
            local_authority_id: places.here,
            id: newId(),
            consultation_id: newId(),
            at: minutesFromNow(0),
          },
          ...{ person_id: me.personId, agency_id: me.agencyId, role: me.role, what: 'GET /', rule: 'role' },
        }),
    },
    'read the log': {
      object: (can, { at: { authority } }) => can('settle', 'Alert', { localAuthorityId: authority }),
      // Others read some of it, as the timelines of consultations.
      database: ({ eventId }, { me }) =>
        me.role === 'ig_officer' ? select('event', { id: eventId }) : undefined,
    },
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
