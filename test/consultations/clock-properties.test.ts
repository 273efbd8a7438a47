import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSchoolDays } from '#src/calendars/count-school-days.ts';
import { isSchoolDay } from '#src/calendars/school-calendar.ts';
import { dueDate } from '#src/consultations/clock.ts';
import type { Pause } from '#src/consultations/pause.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';

const start = Temporal.Instant.from('2026-09-01T00:00Z');
const now = start.add({ hours: 24 * 900 });
const hour = fc.integer({ min: 0, max: 24 * 300 }).map((hours) => start.add({ hours }));
const closedPause = fc.tuple(hour, fc.integer({ min: 0, max: 24 * 20 })).map(
  ([from, hours]): Pause => ({
    from,
    to: from.add({ hours }),
  }),
);
const someTime = fc.record({
  submittedAt: hour,
  serviceLevelSchoolDays: fc.integer({ min: 1, max: 15 }),
  pauses: fc.array(closedPause, { maxLength: 3 }),
});

const london = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/London').toPlainDate();
const due = (question: { submittedAt: Temporal.Instant; serviceLevelSchoolDays: number; pauses: Pause[] }) =>
  dueDate({ ...question, calendar: longshore, now });
/** No due date is later than every date. */
const order = (question: Parameters<typeof due>[0]) => due(question).dueOn?.toString() ?? '9999-12-31';

test('it falls on a school day, after the day of submission', () => {
  fc.assert(
    fc.property(someTime, (question) => {
      const { dueOn } = due(question);
      expect(isSchoolDay(longshore, dueOn!).counts).toBe(true);
      expect(Temporal.PlainDate.compare(dueOn!, london(question.submittedAt))).toBe(1);
    }),
  );
});

test('a pause never makes it earlier, open or closed', () => {
  const pause = fc.oneof(
    closedPause,
    hour.map((from): Pause => ({ from, to: null })),
  );
  fc.assert(
    fc.property(someTime, pause, (question, added) => {
      expect(order({ ...question, pauses: [...question.pauses, added] }) >= order(question)).toBe(true);
    }),
  );
});

test('a pause of no length changes nothing, and one within a day adds no time', () => {
  fc.assert(
    fc.property(someTime, hour, fc.integer({ min: 0, max: 9 }), (question, instant, hours) => {
      const morning = instant.toZonedDateTimeISO('Europe/London').with({ hour: 9 });
      const sameDay = { from: morning.toInstant(), to: morning.add({ hours }).toInstant() };
      for (const pause of [sameDay, { from: instant, to: instant }]) {
        expect(order({ ...question, pauses: [...question.pauses, pause] })).toBe(order(question));
      }
    }),
  );
});

test('a longer level or a later submission never brings it forward', () => {
  const openPauses = fc.option(hour.map((from): Pause => ({ from, to: null })));
  fc.assert(
    fc.property(someTime, openPauses, fc.nat({ max: 400 }), (base, open, hours) => {
      const question = { ...base, pauses: open ? [...base.pauses, open] : base.pauses };
      const submittedAt = question.submittedAt.add({ hours });
      const serviceLevelSchoolDays = question.serviceLevelSchoolDays + 1;
      expect(order({ ...question, submittedAt }) >= order(question)).toBe(true);
      expect(order({ ...question, serviceLevelSchoolDays }) >= order(question)).toBe(true);
    }),
  );
});

test('a standing clock adds no time: what was left when it stopped is left when it goes on', () => {
  fc.assert(
    fc.property(someTime, fc.nat({ max: 300 }), fc.nat({ max: 900 }), (question, wait, stood) => {
      const from = question.submittedAt.add({ hours: wait });
      const to = from.add({ hours: stood });
      const open = due({ ...question, pauses: [{ from, to: null }] });
      fc.pre(open.dueOn === null);
      const [goesOn] = [london(to).subtract({ days: 1 }), london(question.submittedAt)]
        .sort(Temporal.PlainDate.compare)
        .slice(-1);
      const { day } = addSchoolDays(longshore, goesOn!, open.schoolDaysLeft);
      expect(due({ ...question, pauses: [{ from, to }] }).dueOn?.toString()).toBe(day.toString());
    }),
  );
});

test('counted days are as many as the level, and none of them ended paused', () => {
  fc.assert(
    fc.property(someTime, (question) => {
      const { steps } = due(question);
      const counted = steps.flatMap((step) => (step.kind === 'counted' ? step.days : []));
      expect(counted).toHaveLength(question.serviceLevelSchoolDays);
      for (const day of counted) {
        const end = day
          .add({ days: 1 })
          .toZonedDateTime('Europe/London')
          .subtract({ nanoseconds: 1 })
          .toInstant();
        const isPaused = question.pauses.some(
          ({ from, to }) =>
            Temporal.Instant.compare(from, end) <= 0 && to && Temporal.Instant.compare(to, end) > 0,
        );
        expect(isPaused).toBe(false);
      }
    }),
  );
});
