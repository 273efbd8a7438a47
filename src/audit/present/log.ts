import { paths as consultations } from '#src/consultations/paths.ts';
import { purposes } from '#src/consultations/queue/export/form.ts';
import { positionWords } from '#src/consultations/queue/position.ts';
import type { Reason } from '#src/policy/relations.ts';
import { londonDay, shortDate, time } from '#src/web/dates.ts';
import type { LogLine } from '../queries/log.ts';
import type { OwnLine } from '../queries/own-requests.ts';
import { eventWords, pageWords, reasonWords, recordWords } from '../words.ts';

export const pageSize = 50;

type Dated = { at: Temporal.Instant; id: string };

/** A page of a list that was asked for one more than it shows, and the position behind which the next begins. */
export function pageOf<T extends Dated>(rows: T[]): { shown: T[]; after: string | undefined } {
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { shown, after: last && positionWords({ key: last.at.toString(), id: last.id }) };
}

const when = ({ at }: Dated) => ({
  iso: at.toString(),
  when: `${shortDate(londonDay(at))}, ${time(at)}`,
});

/** "12 consultations. A team meeting or supervision: for Monday’s meeting" */
const takenWords = ({ rows, purpose, words }: NonNullable<LogLine['taken']>) =>
  `${rows.toLocaleString('en-GB')} consultation${rows === 1 ? '' : 's'}. ${purposes[purpose]}: ${words}`;

export const presentLine = (line: LogLine) => ({
  ...when(line),
  who: line.who,
  actingAs: [line.title, line.agency].filter((word) => word !== null).join(', '),
  what: line.rule ? pageWords(line.what) : eventWords(line.what),
  more: line.taken && takenWords(line.taken),
  record: line.isOfRecord ? recordWords(line.reference) : undefined,
  rule: line.rule ? reasonWords(line.rule) : undefined,
});

export const presentOwn = (line: OwnLine) => ({
  ...when(line),
  who: line.who,
  actingAs: line.agency,
  what: pageWords(line.what),
  request: {
    title: line.title,
    reference: line.reference,
    href: consultations.consultation(line.reference),
  },
  rule: reasonWords(line.rule as Reason),
});
