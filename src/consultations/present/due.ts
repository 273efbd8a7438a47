import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { dueWords, londonDay } from '#src/web/dates.ts';
import type { CountedDue } from '../due.ts';
import { explainDueDate } from '../explain-due-date.ts';
import { levelRequests } from '../level-words.ts';
import { nearness } from '../nearness.ts';
import type { Around } from '../queries/around.ts';
import type { ConsultationRecord } from '../queries.ts';
import { isEnd } from '../statuses.ts';
import type { Turn } from '../turn.ts';

type Asked = {
  record: ConsultationRecord;
  around: Around;
  turn: Turn;
  due: CountedDue;
  today: Temporal.PlainDate;
};

type DueParams = {
  label?: string;
  words?: string;
  otherwise?: string;
  date?: string;
  late?: boolean;
  near?: boolean;
  why?: string[];
};

/**
 * The date that matters now, as the `due` component takes it: that of the action whose turn it is, the service level
 * until the first advice, and from then on whatever comes next.
 */
export function presentDue({ record, around, turn, due, today }: Asked): DueParams | undefined {
  if (isEnd(record.status)) return undefined;
  const on = (label: string, day: Temporal.PlainDate): DueParams => ({
    label,
    ...dayWords(day, today, due.calendar),
  });
  if (turn.step?.todo) return on('Due', turn.step.todo.dueOn);
  if (!record.answeredAt) {
    const { dueOn, nearOn, calendar } = due;
    const why = explainDueDate(due, { requests: levelRequests(due.level, around.themes), nearOn });
    return dueOn
      ? { ...dayWords(dueOn, today, calendar), near: nearness(due, today) === 'near', why }
      : { otherwise: 'Paused until there is an answer', why };
  }
  const [next] = comingUp(around, today);
  return next && on(next.label, next.day);
}

export function dayWords(day: Temporal.PlainDate, today: Temporal.PlainDate, calendar: SchoolCalendar) {
  return {
    words: dueWords(day, today, calendar),
    date: day.toString(),
    late: Temporal.PlainDate.compare(day, today) < 0,
  };
}

/** Open actions, the next review and meetings to come, the earliest first. */
function comingUp({ actions, reviews, meetings }: Around, today: Temporal.PlainDate) {
  const reviewOn = reviews.at(-1)?.nextOn;
  return [
    ...actions.filter(({ doneAt }) => !doneAt).map(({ dueOn }) => ({ label: 'Next action due', day: dueOn })),
    ...(reviewOn ? [{ label: 'Review on', day: reviewOn }] : []),
    ...meetings
      .map(({ startsAt }) => ({ label: 'Meeting on', day: londonDay(startsAt) }))
      .filter(({ day }) => Temporal.PlainDate.compare(day, today) >= 0),
  ].sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
}
