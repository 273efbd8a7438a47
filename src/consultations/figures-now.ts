import { type Figures, findFigures, sixWeeksBefore } from '#src/attendance/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from './queries.ts';

/** The child's last six weeks; null where it is about no child, or about one whom the actor may not read. */
export async function figuresNow(
  { db, now }: Acting,
  { child }: ConsultationRecord,
): Promise<Figures | null> {
  if (!child) return null;
  const key = { localAuthorityId: child.localAuthorityId, childId: child.id };
  return findFigures(db, key, sixWeeksBefore(londonDay(now)));
}
