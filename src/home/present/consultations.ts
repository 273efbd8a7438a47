import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { paths } from '#src/consultations/paths.ts';
import { statusTag } from '#src/consultations/words.ts';
import { readsAs } from '#src/policy/readers.ts';
import { dueWords, londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { OpenConsultation } from '../queries/open-consultations.ts';
import { nameIn } from './names.ts';

/** A consultation in one of the home page's short lists. */
export function presentOpen(row: OpenConsultation, { actor, now }: Acting, calendar: SchoolCalendar) {
  const today = londonDay(now);
  return {
    href: paths.consultation(row.reference),
    title: row.title,
    reference: row.reference,
    child: nameIn(row),
    setting: row.settingName === actor.agencyName ? undefined : row.settingName,
    status: statusTag(row.status, readsAs(actor)),
    adviser: row.adviserName,
    due: row.dueOn && {
      label: 'Answer due',
      words: dueWords(row.dueOn, today, calendar),
      date: row.dueOn.toString(),
      late: Temporal.PlainDate.compare(row.dueOn, today) < 0,
    },
  };
}
