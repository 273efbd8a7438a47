import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf } from '#src/calendars/day-span.ts';
import { isSchoolDay } from '#src/calendars/school-calendar.ts';
import { type DueDate, dueDate } from '#src/consultations/clock.ts';
import { explainDueDate } from '#src/consultations/explain-due-date.ts';
import { londonDay } from '#src/web/dates.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';
import { someCalendar, someHour } from './some-calendar.ts';

/* What "why this date?" tells adds up to the date, whatever the calendar, the pauses and the reopenings. */

const question = fc
  .record({
    calendar: someCalendar,
    submittedAt: someHour,
    serviceLevelSchoolDays: fc.integer({ min: 0, max: 40 }),
    reopened: fc.option(fc.nat({ max: 24 * 200 })),
    pauses: fc.array(fc.tuple(someHour, fc.nat({ max: 24 * 60 })), { maxLength: 9 }),
    open: fc.option(someHour),
  })
  .map(({ reopened, pauses, open, ...asked }) => ({
    ...asked,
    reopenedAt: reopened === null ? null : asked.submittedAt.add({ hours: reopened }),
    pauses: [
      ...pauses.map(([from, hours]) => ({ from, to: from.add({ hours }) })),
      ...(open ? [{ from: open, to: null }] : []),
    ],
    now: Temporal.Instant.from('2032-01-01T00:00Z'),
  }));

const told = ({ steps }: DueDate) => ({
  counted: steps.flatMap((step) => (step.kind === 'counted' ? step.days : [])),
  skipped: steps.flatMap((step) => (step.kind === 'not counted' ? daysOf(step) : [])),
  lost: steps.flatMap((step) => (step.kind === 'paused' ? step.schoolDays : [])),
});

test('every day from the one after it began to the due date is told once: counted, not counted, or lost', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const due = dueDate(asked);
      const { counted, skipped, lost } = told(due);
      const days = [...counted, ...skipped, ...lost].sort(Temporal.PlainDate.compare).map(String);
      const start = londonDay(asked.reopenedAt ?? asked.submittedAt);
      const all = days.map((_, at) => start.add({ days: at + 1 }).toString());
      expect(days).toEqual(all);
      expect(counted).toHaveLength(asked.serviceLevelSchoolDays - (due.schoolDaysLeft ?? 0));
      if (due.dueOn) expect(days.at(-1) ?? start.toString()).toBe(due.dueOn.toString());
      for (const day of [...counted, ...lost]) expect(isSchoolDay(asked.calendar, day).counts).toBe(true);
      for (const day of skipped) expect(isSchoolDay(asked.calendar, day).counts).toBe(false);
    }),
    { numRuns: 300 },
  );
});

/** How many school days a sentence says, all told. */
const daysIn = (sentence: string): number => {
  const summed = /(?:Counted: |stopped for )([\d,]+) school days?/.exec(sentence)?.[1]?.replace(',', '');
  const named = sentence.startsWith('Counted')
    ? (sentence.match(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/g)?.length ?? 0)
    : 0;
  return Number(summed ?? 0) + named;
};

test('the words count as many days as the reasons, and are few however long it went on', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const due = dueDate(asked);
      const { counted, lost } = told(due);
      const words = explainDueDate(due);
      const saying = (begin: RegExp) =>
        words.filter((sentence) => begin.test(sentence)).reduce((sum, sentence) => sum + daysIn(sentence), 0);
      expect(saying(/^Counted/)).toBe(counted.length);
      expect(saying(/^Paused/)).toBe(lost.length);
      expect(words.length).toBeLessThanOrEqual(14);
    }),
    { numRuns: 300 },
  );
});

test('open for years, and paused again and again, it is still a short answer', () => {
  const at = (months: number, day: number) =>
    Temporal.PlainDate.from({ year: 2016, month: 1, day })
      .add({ months })
      .toZonedDateTime('Europe/London')
      .toInstant();
  const due = dueDate({
    submittedAt: Temporal.Instant.from('2016-01-04T09:00Z'),
    serviceLevelSchoolDays: 60,
    pauses: Array.from({ length: 130 }, (_, month) => ({ from: at(month, 5), to: at(month + 1, 4) })),
    calendar: longshore,
    now: Temporal.Instant.from('2027-07-01T09:00Z'),
  });
  const words = explainDueDate(due);
  expect(words).toContainEqual(expect.stringMatching(/^Counted: 50 school days from .* 20\d\d, then /));
  expect(words).toContainEqual(expect.stringMatching(/^Paused \d+ times between/));
  expect(words.join(' ').length).toBeLessThan(2000);
});

test('it says from when it is due soon, and what a theme’s own level is in place of', () => {
  const due = dueDate({
    submittedAt: Temporal.Instant.from('2026-11-16T10:00Z'),
    serviceLevelSchoolDays: 3,
    pauses: [],
    calendar: longshore,
    now: Temporal.Instant.from('2026-11-17T10:00Z'),
  });
  const words = explainDueDate(due, {
    requests: 'requests about “Invented”, in place of the 10 for routine requests',
    nearOn: Temporal.PlainDate.from('2026-11-18'),
  });
  expect(words[0]).toBe(
    'Service level: 3 school days for requests about “Invented”, in place of the 10 for routine requests.',
  );
  expect(words.at(-1)).toBe('Due soon from Wednesday 18 November 2026.');
});
