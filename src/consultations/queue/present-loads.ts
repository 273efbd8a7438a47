import { schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import { addresses } from './address.ts';
import type { Figures, Load } from './queries/loads.ts';
import { mostCounted } from './views.ts';

type When = { today: Temporal.PlainDate; calendar: SchoolCalendar };

/** A line of the team's board: numbers as words, since beyond `mostCounted` nobody counts. */
export function presentLoad(load: Load, when: When) {
  const at = addresses(paths.queue(), { view: 'team', sort: 'due', typed: { adviser: load.id } });
  return {
    id: load.id,
    name: load.name,
    href: at.first(),
    ...presentFigures(load, when),
    capacity: load.most === null ? 'Not set' : String(load.most),
    full: fullWords(load),
  };
}

export function presentFigures({ oldest, ...counts }: Figures, { today, calendar }: When) {
  const { open, overdue, near, week, school, socialCare, snoozed } = counts;
  return {
    open: bounded(open),
    overdue: bounded(overdue),
    near: bounded(near),
    week: bounded(week),
    school: bounded(school),
    socialCare: bounded(socialCare),
    snoozed: bounded(snoozed),
    oldest: oldest ? String(schoolDaysBetween(calendar, londonDay(oldest), today)) : 'None',
  };
}

/** "80% full", "Full", "Over by 3": how what is open stands to what can be held. */
export function fullWords({ open, most }: Pick<Load, 'open' | 'most'>): string {
  if (most === null) return 'Not set';
  if (open > most) return `Over by ${(open - most).toLocaleString('en-GB')}`;
  if (open === most) return 'Full';
  return `${Math.floor((open / most) * 100)}% full`;
}

const bounded = (count: number) =>
  count > mostCounted ? `${mostCounted.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB');
