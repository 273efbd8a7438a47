import { measureAttendance, percentWords } from '#src/attendance/measure.ts';
import type { Figures } from '#src/attendance/queries.ts';
import { halfDayWords } from '#src/exclusions/half-days.ts';
import { spanWords } from '#src/web/dates.ts';

/** What the record holds of a child's attendance, in words, for the `summary` component. */
export function figureRows(figures: Figures): { key: string; text: string; note?: string }[] {
  const measure = measureAttendance(figures);
  const { attended, possible, partTime, suspensions, suspensionHalfDays } = figures;
  const sessions = (count: number) => `${count.toLocaleString('en-GB')} session${count === 1 ? '' : 's'}`;
  return [
    {
      key: 'Attendance',
      text: measure
        ? `${percentWords(measure.attendance)}: ${attended} of ${sessions(possible)}`
        : 'No session was possible',
      note: measure ? absenceWords(measure) : undefined,
    },
    {
      key: 'Suspensions',
      text: suspensions ? `${suspensions}, ${halfDayWords(suspensionHalfDays)} in all` : 'None',
    },
    {
      key: 'On a part-time timetable',
      text: partTime ? `${sessions(partTime)} agreed off (code C2)` : 'No sessions',
    },
  ];
}

export const figureSpan = ({ from, to }: Figures): string =>
  spanWords({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) });

function absenceWords({ severe, persistent }: { severe: boolean; persistent: boolean }): string | undefined {
  if (severe) return 'Severe absence: half of the sessions or more were missed';
  return persistent ? 'Persistent absence: a tenth of the sessions or more was missed' : undefined;
}
