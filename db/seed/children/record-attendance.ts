import type { DayNumber } from '../days.ts';
import { dateOf } from '../days.ts';
import type { World } from '../world.ts';
import type { Child } from './child.ts';
import type { DayMarks } from './marks.ts';
import { totalsOf } from './totals.ts';

/** Totals for each half term; the marks themselves from `marksFrom` on, which is the first day of one. */
export function recordAttendance(
  world: World,
  { localAuthorityId, id: childId }: Child,
  marks: readonly DayMarks[],
  { marksFrom, today }: { marksFrom: DayNumber | null; today: DayNumber },
): void {
  const spans = Map.groupBy(marks, ({ school, day }) =>
    school.days.halfTerms.find(({ from, to }) => from <= day && day < to),
  );
  for (const [half, within] of spans) {
    const bySchool = Map.groupBy(within, ({ school }) => school);
    for (const [school, there] of bySchool) {
      const first = (there[0] as DayMarks).day;
      const isWhole = bySchool.size === 1;
      const lastDay = (there.at(-1) as DayMarks).day;
      world.attendancePeriod.push({
        ...{ localAuthorityId, childId, agencyId: school.id },
        from: dateOf(isWhole && half ? half.from : first),
        to: dateOf(Math.min(isWhole && half ? half.to : lastDay + 1, today)),
        ...totalsOf(there),
      });
    }
  }
  if (marksFrom === null) return;
  for (const { day, school, am, pm } of marks) {
    if (day < marksFrom) continue;
    const row = { localAuthorityId, childId, date: dateOf(day), agencyId: school.id };
    world.attendanceSession.push({ ...row, half: 'am', code: am }, { ...row, half: 'pm', code: pm });
  }
}
