import { newId } from '#src/web/ids.ts';
import type { Consult } from '../world/consult.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import { insert } from './statements.ts';

/** What is told to the Virtual School alone. */
const quiet = ['snooze', 'wake', 'flag', 'unflag'];

/** That this person did it now: how PostgreSQL is told of a move. */
export const eventBy = (
  { personId, agencyId }: Person,
  { authority, id }: Consult,
  what: string,
  audience = quiet.includes(what) ? 'virtual_school' : 'all',
): string =>
  insert('event', {
    ...{ local_authority_id: authority, id: newId(), consultation_id: id, what, audience },
    ...{ person_id: personId, agency_id: agencyId, at: minutesFromNow(0) },
  });
