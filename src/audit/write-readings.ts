import { reading } from '#db/schema/index.ts';
import { NotRecorded } from '#src/web/errors.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

/**
 * Sends what was noted, in one statement and at once, so that it travels with the commit; undefined for nothing.
 * @param what the route's own line, such as `GET /consultations/:reference`
 * @throws NotRecorded, whatever stood in the way
 */
export function writeReadings(
  { db, actor, now, readings }: Acting,
  what: string,
): Promise<unknown> | undefined {
  if (!readings.length) return undefined;
  const { personId, agencyId, role } = actor;
  return db
    .insert(reading)
    .values(readings.map((noted) => ({ ...noted, id: newId(), at: now, personId, agencyId, role, what })))
    .execute()
    .catch((cause: unknown) => {
      throw new NotRecorded('A reading could not be written down', { cause });
    });
}
