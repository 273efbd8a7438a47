import { dayMonth, distanceWords, londonDay, shortDate, shortWeekdayDate } from '#src/web/dates.ts';
import { levelLabel } from '../level-words.ts';
import { nearness } from '../nearness.ts';
import { serviceLevel } from '../service-levels.ts';
import { statusTag } from '../words.ts';
import { age } from './age.ts';
import type { Column } from './columns.ts';
import { nextStep } from './next-step.ts';
import type { RowReader } from './present-row.ts';
import type { Row } from './queries/rows.ts';

/** Two lines of a row, as the component takes them; `otherwise` stands where there is nothing to say. */
type Cell = {
  tag?: { text: string; colour: string };
  first?: string | null;
  date?: string;
  /** A name may be written the other way round. */
  isName?: boolean;
  late?: boolean;
  near?: boolean;
  otherwise?: string;
  second?: string | null;
};

const cells: Record<Column, (row: Row, by: RowReader) => Cell> = {
  next: (row, by) => ({ tag: statusTag(row.status, by.reader), second: next(row, by) }),
  due,
  adviser: ({ adviserName }) => ({ first: adviserName, isName: true, otherwise: 'Not allocated' }),
  age: (row, { today, calendarOf }) => ({
    first: age(row.submittedAt, today, calendarOf(row)),
  }),
  urgency: ({ urgency }, { levels }) => ({ first: serviceLevel(urgency, levels).label }),
  setting: ({ settingName }) => ({ first: settingName, isName: true, otherwise: 'None' }),
  district: ({ district, phase }) => ({ first: district, second: phase, otherwise: 'Not known' }),
  submitted: ({ submittedAt }) => dayCell(submittedAt),
  changed: ({ changedAt }) => dayCell(changedAt),
};

export function presentCell(column: Column, row: Row, by: RowReader): Cell {
  return cells[column](row, by);
}

function dayCell(at: Temporal.Instant): Cell {
  const day = londonDay(at);
  return { first: shortDate(day), date: day.toString() };
}

function next(row: Row, { reader, agencyId }: RowReader): string {
  const { waitingOnName, waitingOnId } = row;
  const waitingOn = waitingOnName ? { name: waitingOnName, isReader: waitingOnId === agencyId } : null;
  return nextStep({ ...row, reader, waitingOn });
}

function due(row: Row, { today, calendarOf, levels }: RowReader): Cell {
  const { dueOn, answeredAt, endedAt, waitingSince, pausesOver } = row;
  if (endedAt) return { otherwise: 'Ended' };
  if (answeredAt) return { otherwise: 'Advice given', second: `on ${shortDate(londonDay(answeredAt))}` };
  const level = levelLabel(row, levels);
  if (!dueOn) {
    const since = waitingSince && `Since ${dayMonth(londonDay(waitingSince))}. `;
    return { otherwise: 'Clock paused', second: `${since ?? ''}${level}` };
  }
  const words = dueOn.year === today.year ? shortWeekdayDate(dueOn) : shortDate(dueOn);
  const stands = nearness(row, today);
  return {
    first: `${words}, ${distanceWords(dueOn, today, calendarOf(row))}`,
    date: dueOn.toString(),
    late: stands === 'late',
    near: stands === 'near',
    second: `${level}${pausesOver ? `, after ${pausesOver === 1 ? 'a pause' : `${pausesOver} pauses`}` : ''}`,
  };
}
