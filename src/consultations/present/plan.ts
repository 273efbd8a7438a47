import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay, longDate } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import type { PlannedAction } from '../queries/around.ts';
import { dayWords } from './due.ts';

type Around = {
  reference: string;
  today: Temporal.PlainDate;
  calendar: SchoolCalendar;
  /** Whether the reader may complete it now. */
  mayComplete: (action: PlannedAction) => boolean;
};

/** What the `action-list` component takes. */
export function presentPlan(actions: readonly PlannedAction[], around: Around) {
  return actions.map((action) => presentAction(action, around));
}

function presentAction(action: PlannedAction, { reference, today, calendar, mayComplete }: Around) {
  const { id, what, agency, dueOn, doneAt, doneBy, doneWords } = action;
  if (doneAt) {
    return {
      title: what,
      owner: agency,
      state: { text: 'Done', colour: 'green' },
      done: `${doneBy} on ${longDate(londonDay(doneAt))}`,
      note: doneWords ?? undefined,
    };
  }
  const due = dayWords(dueOn, today, calendar);
  return {
    title: what,
    owner: agency,
    state: due.late ? { text: 'Late', colour: 'red' } : { text: 'To do', colour: 'blue' },
    due,
    button: mayComplete(action) ? { text: 'Mark as done', href: paths.completion(reference, id) } : undefined,
  };
}
