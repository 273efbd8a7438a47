import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { childName } from '#src/children/words.ts';
import type { Reader } from '#src/policy/readers.ts';
import { dayMonth } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import type { ServiceLevelSettings } from '../service-levels.ts';
import { subjectWords } from '../words.ts';
import { type Column, columns } from './columns.ts';
import { presentCell } from './present-cell.ts';
import type { Row } from './queries/rows.ts';

export type RowReader = {
  reader: Reader;
  agencyId: string;
  personId: string;
  today: Temporal.PlainDate;
  /** What the days of a row's setting are counted on: one object wherever it is the same, since it remembers its answers. */
  calendarOf: (row: Pick<Row, 'localAuthorityId' | 'settingId'>) => SchoolCalendar;
  /** What the authority calls its service levels; the portal's own words where it is not said. */
  levels?: ServiceLevelSettings;
  columns: readonly Column[];
  /** Whether rows can be selected, to do something with several. */
  selects: boolean;
};

/** What the `queue-row` component takes. */
export function presentRow(row: Row, by: RowReader) {
  return {
    id: `row-${row.reference}`,
    href: paths.consultation(row.reference),
    title: row.title,
    reference: row.reference,
    about: about(row),
    themes: row.themes,
    unread: unread(row, by),
    notes: row.beside ? notes(row.beside, by) : [],
    select: by.selects && { name: 'c', value: row.reference, form: SELECTION },
    cells: by.columns.map((column) => ({
      key: column,
      label: columns[column],
      ...presentCell(column, row, by),
    })),
  };
}

/** The form that the ticks of rows belong to, wherever it stands. */
export const SELECTION = 'selection';

export function about({ child, subjectKind, settingName }: Row): string {
  const who = child ? childName(child) : subjectWords[subjectKind];
  return settingName ? `${who}, ${settingName}` : who;
}

/**
 * What others did since the reader last had it open. What somebody in the Virtual School never opened is new to them
 * only where it is theirs to look at: theirs, watched, or nobody's yet.
 */
function unread({ seenAt, hasNews, endedAt, adviserId, beside }: Row, { reader, personId }: RowReader) {
  if (!hasNews || endedAt) return undefined;
  if (seenAt) return 'Changed';
  const isTheirs = !adviserId || adviserId === personId || beside?.isWatched;
  return reader === 'partner' || isTheirs ? 'New' : undefined;
}

function notes({ snoozed, flagged, isWatched, openBy }: NonNullable<Row['beside']>, { today }: RowReader) {
  const until = snoozed && Temporal.PlainDate.from(snoozed.until);
  return [
    ...(flagged ? [{ kind: 'flag', label: 'Flagged', text: flagged.why, by: flagged.by }] : []),
    ...(until && Temporal.PlainDate.compare(until, today) > 0
      ? [{ kind: 'snooze', label: `Snoozed until ${dayMonth(until)}`, text: snoozed.why, by: snoozed.by }]
      : []),
    ...(isWatched ? [{ kind: 'watch', label: 'You watch this' }] : []),
    ...(openBy ? [{ kind: 'open', label: 'Open now', text: openBy.join(', ') }] : []),
  ];
}
