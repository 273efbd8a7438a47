import { type Audience, audiences } from '#db/schema/consultations.ts';
import type { Consult } from '../world/consult.ts';
import { minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { Deed, NounFile, Standing } from './noun.ts';
import { select } from './statements.ts';

type Happened = { to: Consult; id: string; audience: Audience; told: string };

function make(standing: Standing): Happened {
  const to = makeConsultation(
    standing,
    standing.relation === 'asked' ? 'information_requested' : 'allocated',
  );
  const audience = audiences.find((word) => standing.verb.endsWith(` ${word}`))!;
  const told = `Told of ${to.reference}`;
  const { virtualSchool, virtualSchoolElsewhere, here, adviser } = standing.places;
  const id = standing.rows.add('event', {
    ...{
      local_authority_id: to.authority,
      consultation_id: to.id,
      what: 'invite',
      audience,
      after: { agency: told },
    },
    ...{ agency_id: to.authority === here ? virtualSchool : virtualSchoolElsewhere },
    ...{ person_id: adviser.personId, at: minutesFromNow(-30) },
  });
  return { to, id, audience, told };
}

const read: Deed<Happened> = {
  object: (can, { to, audience }) =>
    can('read', 'Consultation', to.facts) && can('read', 'Event', { audience }),
  compiled: ({ to, id }) => [
    { verb: 'read', noun: 'Consultation', id: to.id },
    { verb: 'read', noun: 'Event', id },
  ],
  // Information governance reads the same table, in the log and not on the record.
  database: ({ id }, { me }) => (me.role === 'ig_officer' ? undefined : select('event', { id })),
  web: ({ to, told }) => [{ get: `/consultations/${to.reference}/timeline`, shows: told }],
};

export const timeline: NounFile<Happened> = {
  make,
  deeds: Object.fromEntries(audiences.map((audience) => [`read ${audience}`, read])),
};
