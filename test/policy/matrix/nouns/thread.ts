import { type Audience, audiences } from '#db/schema/consultations.ts';
import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import { minutesFromNow } from '../world/times.ts';
import { makeConsultation } from './consultation.ts';
import type { Deed, NounFile, Standing } from './noun.ts';
import { insert, select } from './statements.ts';

type Said = { to: Consult; id: string; audience: Audience; body: string };

const audienceIn = (verb: string): Audience => audiences.find((audience) => verb.endsWith(` ${audience}`))!;

function make(standing: Standing): Said {
  const to = makeConsultation(
    standing,
    standing.relation === 'asked' ? 'information_requested' : 'allocated',
  );
  const audience = audienceIn(standing.verb);
  const body = `Said in ${to.reference}`;
  const { virtualSchool, virtualSchoolElsewhere, here, adviser } = standing.places;
  const id = standing.rows.add('entry', {
    ...{
      local_authority_id: to.authority,
      consultation_id: to.id,
      kind: 'message',
      audience,
      body,
      resources: [],
    },
    ...{ agency_id: to.authority === here ? virtualSchool : virtualSchoolElsewhere },
    ...{ person_id: adviser.personId, written_at: minutesFromNow(-30) },
  });
  return { to, id, audience, body };
}

const read: Deed<Said> = {
  object: (can, { to, audience }) =>
    can('read', 'Consultation', to.facts) && can('read', 'Entry', { audience }),
  compiled: ({ to, id }) => [
    { verb: 'read', noun: 'Consultation', id: to.id },
    { verb: 'read', noun: 'Entry', id },
  ],
  database: ({ id }) => select('entry', { id }),
  web: ({ to, body }) => [{ get: `/consultations/${to.reference}`, shows: body }],
};

const write: Deed<Said> = {
  object: (can, { to, audience }) =>
    can('post', 'Consultation', to.facts) && can('write', 'Entry', { audience }),
  database: ({ to, audience }, { me }) =>
    insert('entry', {
      ...{ local_authority_id: to.authority, id: newId(), consultation_id: to.id, kind: 'message', audience },
      ...{ person_id: me.personId, agency_id: me.agencyId, body: 'Mine', written_at: minutesFromNow(0) },
    }),
  web: ({ to, audience }) => [
    { post: `/consultations/${to.reference}/entries`, fields: { key: newId(), audience, body: 'Mine' } },
  ],
};

export const thread: NounFile<Said> = {
  make,
  deeds: Object.fromEntries(
    audiences.flatMap((audience) => [
      [`read ${audience}`, read],
      [`write ${audience}`, write],
    ]),
  ),
};
