import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { childName } from '#src/children/words.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Reader } from '#src/policy/readers.ts';
import { capital } from '#src/policy/rule-words.ts';
import type { Cell } from '#src/spreadsheets/cell.ts';
import { londonDay } from '#src/web/dates.ts';
import { serviceLevel } from '../../service-levels.ts';
import { outcomeWords, statusWords, subjectWords } from '../../words.ts';
import type { ExportedRow } from '../queries/exported.ts';

export type ExportReader = {
  reader: Reader;
  today: Temporal.PlainDate;
  /** School days from the day to today, by the terms of the row's authority. */
  age: (localAuthorityId: string, from: Temporal.PlainDate) => number;
};

type ExportColumn = {
  name: string;
  /** In characters, for a workbook. */
  width: number;
  of: (row: ExportedRow, by: ExportReader) => Cell;
};

const columns: ExportColumn[] = [
  { name: 'Reference', width: 16, of: ({ reference }) => reference },
  { name: 'Title', width: 48, of: ({ title }) => title },
  { name: 'Status', width: 24, of: ({ status }, { reader }) => statusWords(status, reader) },
  { name: 'About', width: 24, of: ({ subjectKind }) => subjectWords[subjectKind] },
  { name: 'Child', width: 26, of: ({ child }) => child && childName(child) },
  { name: 'School or setting', width: 32, of: ({ settingName }) => settingName },
  { name: 'Phase', width: 14, of: ({ phase }) => phase && capital(phase) },
  { name: 'District', width: 16, of: ({ district }) => district && capital(district) },
  { name: 'Themes', width: 40, of: ({ themes }) => themes },
  { name: 'Urgency', width: 28, of: ({ urgency }) => serviceLevel(urgency).label },
  { name: 'Adviser', width: 22, of: ({ adviserName }) => adviserName },
  { name: 'Sent on', width: 12, of: ({ submittedAt }) => londonDay(submittedAt) },
  { name: 'Due on', width: 12, of: ({ dueOn }) => dueOn },
  { name: 'Overdue', width: 10, of: (row, { today }) => (isOverdue(row, today) ? 'Yes' : 'No') },
  { name: 'Waiting on', width: 28, of: ({ waitingOnName }) => waitingOnName },
  {
    name: 'Age in school days',
    width: 18,
    of: ({ localAuthorityId, submittedAt }, { age }) => age(localAuthorityId, londonDay(submittedAt)),
  },
  { name: 'Answered on', width: 12, of: ({ answeredAt }) => answeredAt && londonDay(answeredAt) },
  { name: 'Last changed on', width: 16, of: ({ changedAt }) => londonDay(changedAt) },
  { name: 'Ended on', width: 12, of: ({ endedAt }) => endedAt && londonDay(endedAt) },
  { name: 'Outcome', width: 40, of: ({ outcome }) => outcome && outcomeWords[outcome] },
];

/** Those of which this reader may see some cell. Where it is about one child that they may not read, that cell is empty. */
export const columnsFor = (ability: Ability): readonly ExportColumn[] =>
  columns.filter(({ name }) => name !== 'Child' || ability.can('read', 'Child'));

function isOverdue({ dueOn, answeredAt, endedAt }: ExportedRow, today: Temporal.PlainDate): boolean {
  return dueOn !== null && !answeredAt && !endedAt && Temporal.PlainDate.compare(dueOn, today) < 0;
}

/** Counts each day of an authority once, however many were sent on it. */
export function agesBy(
  calendars: ReadonlyMap<string, SchoolCalendar>,
  today: Temporal.PlainDate,
): ExportReader['age'] {
  const known = new Map<string, number>();
  return (localAuthorityId, from) => {
    const key = `${localAuthorityId} ${from}`;
    const found = known.get(key) ?? schoolDaysBetween(calendars.get(localAuthorityId)!, from, today);
    known.set(key, found);
    return found;
  };
}
