import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { dateTime, dueWords } from '#src/web/dates.ts';
import { levelLabel } from '../level-words.ts';
import { paths } from '../paths.ts';
import type { ServiceLevelSettings } from '../service-levels.ts';
import type { Escalation } from './queries/escalations.ts';

const kinds = { near: 'Due soon', breach: 'Overdue' };

type By = {
  today: Temporal.PlainDate;
  calendar: SchoolCalendar;
  levels: ServiceLevelSettings;
  settles: boolean;
};

/** What was told to the Head: which consultation, who holds it, when it is due and by which level. */
export function presentEscalation(told: Escalation, { today, calendar, levels, settles }: By) {
  const { id, kind, reference, title, adviserName, dueOn, at } = told;
  return {
    reference,
    title,
    href: paths.consultation(reference),
    kind: kinds[kind],
    isLate: kind === 'breach',
    adviser: adviserName,
    due: dueWords(dueOn, today, calendar),
    dueOn: dueOn.toString(),
    why: levelLabel(told, levels),
    told: dateTime(at),
    settle: settles ? paths.escalationSettlement(id) : undefined,
  };
}
