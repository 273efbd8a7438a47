import { newId } from '#src/web/ids.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import { insert } from './statements.ts';

/** That the whole team is told, of no consultation. */
export const teamEvent = (
  { personId, agencyId }: Person,
  local_authority_id: string,
  what: string,
  audience = 'virtual_school',
): string =>
  insert('event', {
    ...{ local_authority_id, id: newId(), what, audience, at: minutesFromNow(0) },
    ...{ person_id: personId, agency_id: agencyId },
  });
