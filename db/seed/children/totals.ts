import { attendanceCodes, type CodeGroup } from '#src/attendance/codes.ts';
import type { PeriodTotals } from '#src/attendance/period-totals.ts';
import type { DayMarks } from './marks.ts';

export type Totals = PeriodTotals & { partTime: number; suspended: number };

const groups = new Map(attendanceCodes.map(({ code, group }) => [code, group]));
const columns: Partial<Record<CodeGroup, 'attended' | 'authorised' | 'unauthorised'>> = {
  attending: 'attended',
  'attending elsewhere': 'attended',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
};

export function totalsOf(marks: readonly DayMarks[]): Totals {
  const totals = { possible: 0, attended: 0, authorised: 0, unauthorised: 0, partTime: 0, suspended: 0 };
  const count = (code: string) => {
    const column = columns[groups.get(code) ?? 'administrative'];
    if (!column) return;
    totals.possible++;
    totals[column]++;
    if (code === 'C2') totals.partTime++;
    if (code === 'E') totals.suspended++;
  };
  for (const { am, pm } of marks) {
    count(am);
    count(pm);
  }
  return totals;
}
