import { and, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { attendancePeriod, attendanceSession, suspension } from '#db/schema/index.ts';
import type { DaySpan } from '#src/calendars/day-span.ts';
import { type PeriodTotals, totalsFromCodes } from './period-totals.ts';

/** Sessions and suspensions of one child over a span of days, `to` not included; ISO dates, to be kept as JSON. */
export type Figures = PeriodTotals & {
  from: string;
  to: string;
  /** Of the authorised sessions: agreed part-time timetable (C2), and suspended or excluded (E). */
  partTime: number;
  suspended: number;
  suspensions: number;
  suspensionHalfDays: number;
};

type ChildKey = { localAuthorityId: string; childId: string };

/** The six school weeks that a request starts from and a review looks back on, as days before `today`. */
export const sixWeeksBefore = (today: Temporal.PlainDate): DaySpan => ({
  from: today.subtract({ weeks: 6 }),
  to: today,
});

/**
 * From the marks where there are any in the span, else from the newest period totals that begin before its end
 * (whose own dates the figures then carry). Null where neither is held.
 */
export async function findFigures(db: Db, key: ChildKey, span: DaySpan): Promise<Figures | null> {
  const [marks, periods] = await Promise.all([countMarks(db, key, span), newestPeriod(db, key, span)]);
  const period = periods[0];
  if (!marks.length && !period) return null;
  const over = marks.length ? span : { from: period!.from, to: period!.to };
  const suspensions = await countSuspensions(db, key, over);
  const dates = { from: over.from.toString(), to: over.to.toString() };
  if (!marks.length) {
    const { from: _from, to: _to, ...totals } = period!;
    return { ...dates, ...totals, ...suspensions };
  }
  const counts = Object.fromEntries(marks.map(({ code, sessions }) => [code, sessions]));
  return {
    ...dates,
    ...totalsFromCodes(counts, span.from),
    partTime: counts.C2 ?? 0,
    suspended: counts.E ?? 0,
    ...suspensions,
  };
}

function countMarks(db: Db, { localAuthorityId, childId }: ChildKey, { from, to }: DaySpan) {
  return db
    .select({ code: attendanceSession.code, sessions: sql<number>`count(*)::int` })
    .from(attendanceSession)
    .where(
      and(
        eq(attendanceSession.localAuthorityId, localAuthorityId),
        eq(attendanceSession.childId, childId),
        gte(attendanceSession.date, from),
        lt(attendanceSession.date, to),
      ),
    )
    .groupBy(attendanceSession.code);
}

function newestPeriod(db: Db, { localAuthorityId, childId }: ChildKey, { to }: DaySpan) {
  const { from, possible, attended, authorised, unauthorised, partTime, suspended } = attendancePeriod;
  return db
    .select({
      from,
      to: attendancePeriod.to,
      possible,
      attended,
      authorised,
      unauthorised,
      partTime,
      suspended,
    })
    .from(attendancePeriod)
    .where(
      and(
        eq(attendancePeriod.localAuthorityId, localAuthorityId),
        eq(attendancePeriod.childId, childId),
        lt(from, to),
      ),
    )
    .orderBy(desc(from))
    .limit(1);
}

async function countSuspensions(db: Db, { localAuthorityId, childId }: ChildKey, { from, to }: DaySpan) {
  const [row] = await db
    .select({
      suspensions: sql<number>`count(*)::int`,
      suspensionHalfDays: sql<number>`coalesce(sum(${suspension.halfDays}), 0)::int`,
    })
    .from(suspension)
    .where(
      and(
        eq(suspension.localAuthorityId, localAuthorityId),
        eq(suspension.childId, childId),
        gte(suspension.startOn, from),
        lt(suspension.startOn, to),
        isNull(suspension.cancelledOn),
        eq(suspension.kind, 'suspension'),
      ),
    );
  return row!;
}
