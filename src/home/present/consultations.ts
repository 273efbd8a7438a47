import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { childName } from '#src/children/words.ts';
import { paths } from '#src/consultations/paths.ts';
import type { Row } from '#src/consultations/queue/queries/rows.ts';
import { statusTag } from '#src/consultations/words.ts';
import { readsAs } from '#src/policy/readers.ts';
import { dueWords, londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';

type Listed = Pick<Row, 'reference' | 'title' | 'status' | 'dueOn' | 'answeredAt' | 'settingName' | 'child'>;

/** A consultation in one of the home page's short lists; the reader's own school goes without saying. */
export function presentListed(row: Listed, { actor, now }: Acting, calendar: SchoolCalendar) {
  const today = londonDay(now);
  const { dueOn } = row;
  return {
    href: paths.consultation(row.reference),
    title: row.title,
    reference: row.reference,
    child: row.child ? childName(row.child) : undefined,
    setting: row.settingName === actor.agencyName ? undefined : row.settingName,
    status: statusTag(row.status, readsAs(actor)),
    due:
      dueOn && !row.answeredAt
        ? {
            label: 'Answer due',
            words: dueWords(dueOn, today, calendar),
            date: dueOn.toString(),
            late: Temporal.PlainDate.compare(dueOn, today) < 0,
          }
        : undefined,
  };
}
