import type { Db } from '#db/client.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { type DueDate, dueDate } from './clock.ts';
import { listPauses } from './queries/pauses.ts';

type Clocked = {
  localAuthorityId: string;
  id: string;
  settingId: string | null;
  serviceLevelDays: number;
  submittedAt: Temporal.Instant;
  reopenedAt: Temporal.Instant | null;
};

/** The due date as of `now`, counted on the setting's own calendar from the pauses as they stand. */
export async function countDue(
  db: Db,
  record: Clocked,
  now: Temporal.Instant,
): Promise<DueDate & { calendar: SchoolCalendar }> {
  const [calendar, pauses] = await Promise.all([
    findCalendar(db, record.localAuthorityId, record.settingId),
    listPauses(db, record),
  ]);
  const { serviceLevelDays, submittedAt, reopenedAt } = record;
  return {
    ...dueDate({ submittedAt, reopenedAt, serviceLevelSchoolDays: serviceLevelDays, pauses, calendar, now }),
    calendar,
  };
}
