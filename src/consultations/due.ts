import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { pause } from '#db/schema/index.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { type DueDate, dueDate } from './clock.ts';

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
    db
      .select({ from: pause.from, to: pause.to })
      .from(pause)
      .where(and(eq(pause.localAuthorityId, record.localAuthorityId), eq(pause.consultationId, record.id)))
      .orderBy(asc(pause.from)),
  ]);
  const { serviceLevelDays, submittedAt, reopenedAt } = record;
  return {
    ...dueDate({ submittedAt, reopenedAt, serviceLevelSchoolDays: serviceLevelDays, pauses, calendar, now }),
    calendar,
  };
}
