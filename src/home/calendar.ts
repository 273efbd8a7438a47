import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import type { Acting } from '#src/web/routes.ts';

/**
 * What the actor's own days are counted on: the school's terms, else the authority's. An agency of no single
 * authority has only weekdays and bank holidays.
 */
export async function ownCalendar({ db, actor }: Acting): Promise<SchoolCalendar> {
  const { authorityId, agencyId } = actor;
  return authorityId ? findCalendar(db, authorityId, agencyId) : { terms: [], closures: [], bankHolidays };
}
