import type { Db } from '#db/client.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { type DueDate, dueDate, nearDay } from './clock.ts';
import { listPauses } from './queries/pauses.ts';
import { heldLevel, type ServiceLevelSettings, type Urgency } from './service-levels.ts';

type Clocked = {
  localAuthorityId: string;
  id: string;
  settingId: string | null;
  urgency: Urgency;
  themes: readonly string[];
  serviceLevelDays: number;
  /** What the authority had set when it was submitted. */
  levels: ServiceLevelSettings | null;
  submittedAt: Temporal.Instant;
  reopenedAt: Temporal.Instant | null;
};

/** `nearOn`: from this day on a breach is near; null wherever there is no due date. */
export type CountedDue = DueDate & {
  nearOn: Temporal.PlainDate | null;
  level: ReturnType<typeof heldLevel>;
  calendar: SchoolCalendar;
};

/** The due date as of `now`, counted on the setting's own calendar from the pauses as they stand. */
export async function countDue(db: Db, record: Clocked, now: Temporal.Instant): Promise<CountedDue> {
  const [calendar, pauses] = await Promise.all([
    findCalendar(db, record.localAuthorityId, record.settingId),
    listPauses(db, record),
  ]);
  const { serviceLevelDays, submittedAt, reopenedAt } = record;
  const level = heldLevel(record, record.levels ?? {});
  const due = dueDate({
    ...{ submittedAt, reopenedAt, serviceLevelSchoolDays: serviceLevelDays },
    ...{ pauses, calendar, now },
  });
  return { ...due, nearOn: nearDay(calendar, due.dueOn, level.near), level, calendar };
}
