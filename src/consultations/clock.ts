import {
  addSchoolDays,
  type SchoolDayCount,
  type SkippedDays,
  schoolDaysBefore,
} from '#src/calendars/count-school-days.ts';
import { covers, type DaySpan, daysOf } from '#src/calendars/day-span.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { londonDay } from '#src/web/dates.ts';
import { daysEndedPaused, isClosed, type Pause, pausesBegunBy } from './pause.ts';

export type ClockQuestion = {
  submittedAt: Temporal.Instant;
  /** When it was last reopened: the service level then counts from here. */
  reopenedAt?: Temporal.Instant | null;
  serviceLevelSchoolDays: number;
  pauses: readonly Pause[];
  calendar: SchoolCalendar;
  now: Temporal.Instant;
};

export type Reasoning =
  | {
      kind: 'service level';
      schoolDays: number;
      submittedAt: Temporal.Instant;
      reopenedAt?: Temporal.Instant;
    }
  | { kind: 'counted'; days: Temporal.PlainDate[] }
  | ({ kind: 'not counted' } & SkippedDays)
  | ({ kind: 'paused'; schoolDays: Temporal.PlainDate[] } & Pause)
  | { kind: 'beyond calendar'; known: DaySpan | null };

export type DueDate = { steps: Reasoning[] } & (
  | { dueOn: Temporal.PlainDate; schoolDaysLeft: null }
  | { dueOn: null; schoolDaysLeft: number }
);

const PAUSED = 'paused';

/**
 * When a consultation is due, and how that was counted. The day of submission (or of reopening, from which the whole
 * service level counts anew) in London, whatever the hour and whether or not school is open, is day 0; day 1 is the
 * next school day; it is due by the end of the last one. A school day that ends with the clock paused does not count,
 * so a question answered on the same day costs nothing. While a pause is open there is no due date, only the school
 * days left once it is answered; a pause opened after the due date has passed leaves that date standing.
 * @throws RangeError when the service level is not a whole number of school days
 */
export function dueDate(question: ClockQuestion): DueDate {
  const { serviceLevelSchoolDays, calendar } = question;
  const pauses = pausesBegunBy(question.now, question.pauses);
  const closed = pauses.filter(isClosed);
  const stood = closed.map(daysEndedPaused);
  const count = addSchoolDays(calendar, londonDay(startOf(question)), serviceLevelSchoolDays, (day) =>
    stood.some((days) => covers(days, day)) ? PAUSED : null,
  );
  const stopped = pauses
    .filter((pause) => pause.to === null)
    .map((pause) => londonDay(pause.from))
    .sort(Temporal.PlainDate.compare)[0];
  if (stopped === undefined || Temporal.PlainDate.compare(stopped, count.day) > 0) {
    return { dueOn: count.day, schoolDaysLeft: null, steps: reasoning(question, count, closed) };
  }
  const isReached = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, stopped) < 0;
  const reached = {
    ...count,
    counted: count.counted.filter(isReached),
    skipped: count.skipped.filter(({ from }) => isReached(from)),
  };
  return {
    dueOn: null,
    schoolDaysLeft: serviceLevelSchoolDays - reached.counted.length,
    steps: reasoning(question, reached, pauses),
  };
}

function reasoning(question: ClockQuestion, count: SchoolDayCount, pauses: readonly Pause[]): Reasoning[] {
  const { submittedAt, reopenedAt, serviceLevelSchoolDays } = question;
  const lost = lostToEach(count);
  const isOutside = (known: DaySpan | null) => count.counted.some((day) => !known || !covers(known, day));
  return [
    {
      kind: 'service level',
      schoolDays: serviceLevelSchoolDays,
      submittedAt,
      ...(reopenedAt && { reopenedAt }),
    },
    { kind: 'counted', days: count.counted },
    ...count.skipped
      .filter(({ why }) => why !== PAUSED)
      .map((days): Reasoning => ({ kind: 'not counted', ...days })),
    ...pauses
      .filter((pause) => touches(pause, startOf(question), count.day))
      .map(
        (pause): Reasoning => ({
          kind: 'paused',
          ...pause,
          schoolDays: lost(pause),
        }),
      ),
    ...(count.beyondCalendar && isOutside(count.known)
      ? [{ kind: 'beyond calendar' as const, known: count.known }]
      : []),
  ];
}

/** Takes each school day that was lost once, for the first of the pauses asked of that holds it. */
function lostToEach({ skipped }: SchoolDayCount) {
  let left = skipped.filter(({ why }) => why === PAUSED).flatMap(daysOf);
  return (pause: Pause): Temporal.PlainDate[] => {
    if (!isClosed(pause)) return [];
    const days = daysEndedPaused(pause);
    const own = left.filter((day) => covers(days, day));
    left = left.filter((day) => !covers(days, day));
    return own;
  };
}

/** The day from which a breach is near: so many school days before it is due; null where nothing is. */
export function nearDay(
  calendar: SchoolCalendar,
  dueOn: Temporal.PlainDate | null,
  near: number,
): Temporal.PlainDate | null {
  return dueOn && schoolDaysBefore(calendar, dueOn, near);
}

const startOf = ({ submittedAt, reopenedAt }: ClockQuestion) => reopenedAt ?? submittedAt;

function touches({ from, to }: Pause, start: Temporal.Instant, last: Temporal.PlainDate): boolean {
  const isAfter = to === null || Temporal.Instant.compare(to, start) > 0;
  return isAfter && Temporal.PlainDate.compare(londonDay(from), last) <= 0;
}
