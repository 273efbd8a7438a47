import { reading } from '#db/schema/index.ts';
import { NotRecorded } from '#src/web/errors.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { andSeen } from './queries/and-seen.ts';

/** The page that shows all of a consultation: whoever has opened it has seen what there was. */
const record = 'GET /consultations/:reference';

/**
 * Sends what was noted, in one statement and at once, so that it travels with the commit; undefined for nothing.
 * @param what the route's own line, such as `GET /consultations/:reference`
 * @throws NotRecorded, whatever stood in the way
 */
export function writeReadings(acting: Acting, what: string): Promise<unknown> | undefined {
  const { db, actor, now, readings } = acting;
  const [first] = readings;
  if (!first) return undefined;
  const { personId, agencyId, role } = actor;
  const noted = db
    .insert(reading)
    .values(readings.map((noted) => ({ ...noted, id: newId(), at: now, personId, agencyId, role, what })));
  const written =
    what === record ? db.execute(andSeen(acting, noted.getSQL(), first)).then() : noted.execute();
  return written.catch((cause: unknown) => {
    throw new NotRecorded('A reading could not be written down', { cause });
  });
}
