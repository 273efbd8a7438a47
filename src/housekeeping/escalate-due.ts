import { type Database, worker } from '#db/client.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import { isSchoolDay } from '#src/calendars/school-calendar.ts';
import { londonDay } from '#src/web/dates.ts';
import { escalate, listAuthorities, takeTurn } from './queries/escalate.ts';

/**
 * Tells each Virtual School Head, once for each due date, that a breach is near or there: on their authority's school
 * days alone, never at a weekend, in the holidays or on a closure. Of several processes at once one does it.
 */
export async function escalateDue(database: Database, now: Temporal.Instant): Promise<number> {
  const today = londonDay(now);
  const authorities = await database.transaction(worker, listAuthorities);
  let told = 0;
  // A transaction each, so that none waits for a large one.
  for (const { id } of authorities) {
    told += await database.transaction(worker, async (db) => {
      if (!(await takeTurn(db))) return 0;
      const calendar = await findCalendar(db, id);
      return isSchoolDay(calendar, today).counts ? escalate(db, id, today) : 0;
    });
  }
  return told;
}
