import { type DayNumber, dateOf } from '../days.ts';
import type { World } from '../world.ts';
import { type Child, holds } from './child.ts';
import type { DayMarks } from './marks.ts';
import { totalsOf } from './totals.ts';

type Kept = { marksFrom: DayNumber | null; today: DayNumber };

/** Totals for each half term; the marks themselves from `marksFrom` on, which is the first day of one. */
export function recordAttendance(world: World, child: Child, marks: readonly DayMarks[], kept: Kept): void {
  for (let first = 0; first < marks.length; ) {
    const { school, day } = marks[first] as DayMarks;
    const half = school.days.halfTerms.find(({ from, to }) => from <= day && day < to);
    let next = first + 1;
    while (marks[next]?.school === school && (marks[next] as DayMarks).day < (half?.to ?? 0)) next++;
    recordPeriod(world, child, marks.slice(first, next), kept.today);
    first = next;
  }
  const { marksFrom } = kept;
  if (marksFrom === null) return;
  const { localAuthorityId, id: childId } = child;
  for (const { day, school, am, pm } of marks) {
    if (day < marksFrom) continue;
    const row = { localAuthorityId, childId, date: dateOf(day), agencyId: school.id };
    world.attendanceSession.push({ ...row, half: 'am', code: am }, { ...row, half: 'pm', code: pm });
  }
}

/** From the first of these days to the last; to the end of the half term, where the child stayed for it. */
function recordPeriod(world: World, child: Child, marks: readonly DayMarks[], today: DayNumber): void {
  const [first, last] = [marks[0] as DayMarks, marks.at(-1) as DayMarks];
  const { school } = first;
  const stay = child.stays.find((one) => one.school === school && holds(one, first.day));
  const half = school.days.halfTerms.find(({ from, to }) => from <= first.day && first.day < to);
  const from = Math.max(half?.from ?? first.day, stay?.from ?? first.day);
  const to = Math.min(half?.to ?? last.day + 1, stay?.to ?? today, today);
  const { localAuthorityId, id: childId } = child;
  world.attendancePeriod.push({
    ...{ localAuthorityId, childId, agencyId: school.id, from: dateOf(from), to: dateOf(to) },
    ...totalsOf(marks),
  });
}
