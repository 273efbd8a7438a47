import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { attendancePeriod, attendanceSession, child } from '#db/schema/index.ts';
import type { DaySpan } from '#src/calendars/day-span.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { ofChild } from './of-child.ts';
import type { ChildKey } from './page-of-children.ts';

/** All that is held of a child's attendance in a span: marks, added up by day and code, and totals of periods. */
export async function findAttendance({ db, ability }: Acting, key: ChildKey, { from, to }: DaySpan) {
  const isChild = and(
    eq(child.localAuthorityId, key.localAuthorityId),
    eq(child.id, key.id),
    accessibleBy(ability, 'read', 'Child'),
  );
  const { date, code } = attendanceSession;
  const { possible, attended, authorised, unauthorised } = attendancePeriod;
  const [marks, periods] = await Promise.all([
    db
      .select({ day: date, code, sessions: sql<number>`count(*)::int` })
      .from(child)
      .innerJoin(attendanceSession, ofChild(attendanceSession))
      .where(and(isChild, gte(date, from), lt(date, to)))
      .groupBy(date, code),
    db
      .select({
        ...{ from: attendancePeriod.from, to: attendancePeriod.to },
        ...{ possible, attended, authorised, unauthorised },
      })
      .from(child)
      .innerJoin(attendancePeriod, ofChild(attendancePeriod))
      .where(and(isChild, lt(attendancePeriod.from, to), gt(attendancePeriod.to, from)))
      .orderBy(asc(attendancePeriod.from)),
  ]);
  return { marks, periods };
}
