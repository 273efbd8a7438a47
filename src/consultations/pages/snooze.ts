import { z } from 'zod';
import { addSchoolDays } from '#src/calendars/count-school-days.ts';
import { findCalendar } from '#src/calendars/queries.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { readDatedForm } from '#src/web/dated-form.ts';
import { londonDay, longDate } from '#src/web/dates.ts';
import { orAgain, requiredText } from '#src/web/forms.ts';
import type { Acting, Values, Visit } from '#src/web/routes.ts';
import { doEach } from '../do-each.ts';
import { afterwards, onlyOf } from '../queue/afterwards.ts';
import { onceIn } from '../queue/filters.ts';
import { cameFrom, stateOfForm } from '../queue/from.ts';
import { listSelected } from '../queue/queries/selected.ts';
import { selected } from '../queue/selection.ts';
import { type Shown, selectionForm } from '../queue/selection-form.ts';
import { several } from '../request-fields.ts';
import { snoozeConsultation } from '../snooze-consultation.ts';

const form = z.strictObject({
  c: several,
  from: z.string().default(''),
  why: requiredText({ missing: 'Enter why it can wait', most: 300 }),
});
const farthest = 90;

export async function get(acting: Acting, { query }: Visit, shown?: Shown) {
  const { db, actor, now } = acting;
  const [rows, calendar] = await Promise.all([
    listSelected(acting, selected(query)),
    findCalendar(db, actor.authorityId!),
  ]);
  const [first] = rows;
  const title = rows.length === 1 ? `Snooze ${first!.reference}` : `Snooze ${rows.length} consultations`;
  return selectionForm(
    'consultations/snooze',
    acting,
    {
      title,
      button: 'Snooze',
      rows,
      from: cameFrom(onceIn(query, 'from')),
      days: offered(londonDay(now), calendar),
    },
    shown,
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const references = selected(visit.form);
      const { day, why, from } = readDatedForm(form, until(acting), dated(visit.form));
      const outcome = await doEach(acting, references, (reference) =>
        snoozeConsultation(acting, reference, { until: day!, why }),
      );
      return afterwards(outcome, { from: cameFrom(from), only: onlyOf(references) });
    },
    (shown) => get(acting, { ...visit, query: stateOfForm(visit.form) }, shown),
  );
}

/** Days that are often meant: the next day of school, the Monday that follows, and two weeks from today. */
function offered(today: Temporal.PlainDate, calendar: SchoolCalendar) {
  const days = [
    { day: addSchoolDays(calendar, today, 1).day, why: 'the next school day' },
    { day: today.add({ days: 8 - today.dayOfWeek }), why: 'next Monday' },
    { day: today.add({ weeks: 2 }), why: 'in two weeks' },
  ];
  return days
    .filter(({ day }, at) => days.findIndex((other) => other.day.equals(day)) === at)
    .map(({ day, why }) => ({ value: day.toString(), text: `${longDate(day)}, ${why}` }));
}

/** A day that was offered, in the boxes of the one that is typed. */
function dated({ when, ...rest }: Values): Values {
  const [year, month, day] = typeof when === 'string' && when !== 'other' ? when.split('-') : [];
  return day ? { ...rest, 'until-day': day, 'until-month': month!, 'until-year': year! } : rest;
}

const until = ({ now }: Acting) => ({
  name: 'until',
  what: 'the day on which it comes back',
  isFirst: true,
  fault: (day: Temporal.PlainDate) => {
    const days = londonDay(now).until(day).days;
    if (days < 1) return 'The day on which it comes back must be after today';
    return days > farthest ? `The day on which it comes back must be within ${farthest} days` : null;
  },
});
