import { z } from 'zod';
import { measureAttendance, percentWords } from '#src/attendance/measure.ts';
import type { Figures } from '#src/attendance/queries.ts';
import { halfDayWords } from '#src/exclusions/half-days.ts';
import { spanWords } from '#src/web/dates.ts';

const count = z.number().int().nonnegative();
const figures = z.object({
  from: z.string(),
  to: z.string(),
  possible: count,
  attended: count,
  authorised: count,
  unauthorised: count,
  partTime: count,
  suspended: count,
  suspensions: count,
  suspensionHalfDays: count,
});

/** Figures as they were kept with a record; null where none were known. */
export function readFigures(kept: unknown): Figures | null {
  return figures.safeParse(kept).data ?? null;
}

type Measure = { measure: string; of: (figures: Figures) => number | null; words: (value: number) => string };

const whole = (value: number) => value.toLocaleString('en-GB');

const measures: Measure[] = [
  {
    measure: 'Attendance',
    of: (figures) => measureAttendance(figures)?.attendance ?? null,
    words: percentWords,
  },
  {
    measure: 'Sessions missed',
    of: ({ authorised, unauthorised }) => authorised + unauthorised,
    words: whole,
  },
  { measure: 'Of these, unauthorised', of: ({ unauthorised }) => unauthorised, words: whole },
  { measure: 'Of these, on a part-time timetable', of: ({ partTime }) => partTime, words: whole },
  { measure: 'Suspensions', of: ({ suspensions }) => suspensions, words: whole },
  {
    measure: 'Time suspended',
    of: ({ suspensionHalfDays }) => suspensionHalfDays,
    words: halfDayWords,
  },
];

/** Then and now side by side, as the `attendance-comparison` component takes it; nothing where neither is known. */
export function compareFigures(start: Figures | null, now: Figures | null, nowLabel = 'Now') {
  if (!start && !now) return undefined;
  return {
    caption: 'Attendance and suspensions',
    start: period('At the start', start),
    now: period(nowLabel, now),
    rows: measures.map(({ measure, of, words }) => {
      const [then, since] = [start && of(start), now && of(now)];
      return {
        measure,
        start: then === null ? {} : { text: words(then) },
        now: since === null ? {} : { text: words(since) },
        change: then === null || since === null ? undefined : change(since - then, words, measure),
      };
    }),
    note: 'A session is half a school day. Each column covers the days named above it.',
  };
}

function change(difference: number, words: (value: number) => string, measure: string): string {
  if (difference === 0) return 'No change';
  const size = words(Math.abs(difference));
  const sign = difference > 0 ? '+' : '−';
  return measure === 'Attendance' ? `${sign}${size.replace('%', '')} points` : `${sign}${size}`;
}

function period(label: string, figures: Figures | null) {
  const span = figures && {
    from: Temporal.PlainDate.from(figures.from),
    to: Temporal.PlainDate.from(figures.to),
  };
  return { label, period: span ? spanWords(span) : 'Not known' };
}
