import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { childName } from '#src/children/words.ts';
import type { Reader } from '#src/policy/readers.ts';
import { dayMonth, distanceWords, londonDay, shortDate, shortWeekdayDate } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import { serviceLevel } from '../service-levels.ts';
import { statusTag, subjectWords } from '../words.ts';
import { nextStep } from './next-step.ts';
import type { Row } from './queries/rows.ts';

export type RowReader = {
  reader: Reader;
  agencyId: string;
  today: Temporal.PlainDate;
  /** By authority: one object for the whole page, since it remembers what it has answered. */
  calendars: ReadonlyMap<string, SchoolCalendar>;
};

/** What the `queue-row` component takes. */
export function presentRow(row: Row, by: RowReader) {
  const { waitingOnName, waitingOnId } = row;
  return {
    id: `row-${row.reference}`,
    href: paths.consultation(row.reference),
    title: row.title,
    reference: row.reference,
    about: about(row),
    themes: row.themes,
    status: statusTag(row.status, by.reader),
    next: nextStep({
      ...row,
      reader: by.reader,
      waitingOn: waitingOnName ? { name: waitingOnName, isReader: waitingOnId === by.agencyId } : null,
    }),
    due: due(row, by),
    adviser: row.adviserName,
    age: age(row, by),
  };
}

function about({ child, subjectKind, settingName }: Row): string {
  const who = child ? childName(child) : subjectWords[subjectKind];
  return settingName ? `${who}, ${settingName}` : who;
}

function due(row: Row, by: RowReader) {
  const { dueOn, answeredAt, endedAt, waitingSince, serviceLevelDays, urgency } = row;
  if (endedAt) return { otherwise: 'Ended' };
  if (answeredAt) return { otherwise: 'Advice given', reason: `on ${shortDate(londonDay(answeredAt))}` };
  const level = `${serviceLevel(urgency).label}: ${schoolDays(serviceLevelDays)}`;
  if (!dueOn) {
    const since = waitingSince && `Since ${dayMonth(londonDay(waitingSince))}. `;
    return { otherwise: 'Clock paused', reason: `${since ?? ''}${level}` };
  }
  return {
    words: `${dayWords(dueOn, by)}, ${distanceWords(dueOn, by.today, calendarOf(row, by))}`,
    date: dueOn.toString(),
    late: Temporal.PlainDate.compare(dueOn, by.today) < 0,
    reason: level,
  };
}

const dayWords = (day: Temporal.PlainDate, { today }: RowReader) =>
  day.year === today.year ? shortWeekdayDate(day) : shortDate(day);

function age(row: Row, by: RowReader): string {
  const days = schoolDaysBetween(calendarOf(row, by), londonDay(row.submittedAt), by.today);
  return days > 0 ? `${schoolDays(days)} old` : 'New';
}

const calendarOf = ({ localAuthorityId }: Row, { calendars }: RowReader) => calendars.get(localAuthorityId)!;

const schoolDays = (n: number) => `${n.toLocaleString('en-GB')} school day${n === 1 ? '' : 's'}`;
