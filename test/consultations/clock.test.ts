import { describe, expect, test } from 'vitest';
import { dueDate } from '#src/consultations/clock.ts';
import { explainDueDate } from '#src/consultations/explain-due-date.ts';
import { defaultServiceLevels, serviceLevel, urgencies } from '#src/consultations/service-levels.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) });
const long = at('2028-01-01T00:00');

function due(submitted: string, level: number, pauses: ReturnType<typeof pause>[] = [], now = long) {
  return dueDate({
    submittedAt: at(submitted),
    serviceLevelSchoolDays: level,
    pauses,
    calendar: longshore,
    now,
  });
}

describe('the service-level clock', () => {
  // Counted on a wall calendar; October's clock change lies between the two of the first rows.
  test.each([
    ['a Wednesday before half term', '2026-10-21T15:30', 5, '2026-11-12'],
    ['late in the evening is still that day', '2026-11-18T23:59', 1, '2026-11-19'],
    ['after midnight in summer time, the day before in UTC', '2026-09-15T00:30', 1, '2026-09-16'],
    ['a Sunday', '2026-11-22T12:00', 2, '2026-11-24'],
    ['the first day of the holidays', '2026-12-19T09:00', 2, '2027-01-05'],
  ])('submitted on %s', (_, submitted, level, on) => {
    expect(due(submitted, level).dueOn?.toString()).toBe(on);
  });

  test.each([
    ['answered the same day', [pause('2026-11-17T09:10', '2026-11-17T16:00')], '2026-11-23'],
    ['answered the next morning', [pause('2026-11-17T16:00', '2026-11-18T09:00')], '2026-11-24'],
    ['over a weekend', [pause('2026-11-20T16:00', '2026-11-23T09:00')], '2026-11-24'],
    ['only at the weekend', [pause('2026-11-21T10:00', '2026-11-22T18:00')], '2026-11-23'],
    [
      'twice',
      [pause('2026-11-17T16:00', '2026-11-18T09:00'), pause('2026-11-19T10:00', '2026-11-23T10:00')],
      '2026-11-26',
    ],
    ['before it was submitted', [pause('2026-11-09T16:00', '2026-11-12T09:00')], '2026-11-23'],
    ['after it was due', [pause('2026-11-24T16:00', '2026-11-26T09:00')], '2026-11-23'],
    ['and still open, from after it was due', [pause('2026-11-24T16:00', null)], '2026-11-23'],
  ])('five school days from a Monday, paused and %s', (_, pauses, on) => {
    expect(due('2026-11-16T10:00', 5, pauses).dueOn?.toString()).toBe(on);
  });

  test('reopened, the whole service level is counted from then, whatever was paused before', () => {
    const reopened = dueDate({
      submittedAt: at('2026-09-07T10:00'),
      reopenedAt: at('2026-11-16T10:00'),
      serviceLevelSchoolDays: 5,
      pauses: [pause('2026-09-08T16:00', '2026-11-12T09:00')],
      calendar: longshore,
      now: long,
    });
    expect(reopened.dueOn?.toString()).toBe('2026-11-23');
    expect(explainDueDate(reopened)).toContain(
      'Reopened on Monday 16 November 2026 at 10am. Counting starts with the next school day.',
    );
    expect(explainDueDate(reopened).join()).not.toContain('Paused');
  });

  test.each([
    ['on the day it was submitted', '2026-11-16T15:00', 5],
    ['after two whole days', '2026-11-19T09:00', 3],
    ['on the day it would be due', '2026-11-23T16:00', 1],
  ])('while a question stands open %s there is no due date, only school days left', (_, from, left) => {
    expect(due('2026-11-16T10:00', 5, [pause(from, null)])).toMatchObject({
      dueOn: null,
      schoolDaysLeft: left,
    });
  });

  test('a pause that is to end later is still open, and one to come has not begun', () => {
    const pauses = [pause('2026-11-18T09:00', '2026-11-19T09:00')];
    expect(due('2026-11-16T10:00', 5, pauses, at('2026-11-18T12:00')).dueOn).toBeNull();
    expect(due('2026-11-16T10:00', 5, pauses, at('2026-11-17T12:00')).dueOn?.toString()).toBe('2026-11-23');
  });

  test.each([-1, 2.5])('a service level of %d school days is refused', (level) => {
    expect(() => due('2026-11-16T10:00', level)).toThrow(RangeError);
  });
});

describe('the explanation counts it out', () => {
  test('with half term, a training day and weekends left out', () => {
    expect(
      explainDueDate(due('2026-10-21T15:30', 3), { requests: defaultServiceLevels.urgent.requests }),
    ).toEqual([
      'Service level: 3 school days for urgent requests.',
      'Submitted on Wednesday 21 October 2026 at 3:30pm. Counting starts with the next school day.',
      'Counted: Thu 22 Oct, Fri 23 Oct, Tue 10 Nov.',
      'Not counted: 26 October to 6 November (half term); Monday 9 November (INSET day); weekends.',
      'Due by the end of Tuesday 10 November 2026.',
    ]);
  });

  test('with what each pause cost', () => {
    const pauses = [
      pause('2026-11-17T09:10', '2026-11-17T16:00'),
      pause('2026-11-18T12:00', '2026-11-19T09:00'),
    ];
    expect(explainDueDate(due('2026-11-16T10:00', 2, pauses)).slice(2)).toEqual([
      'Counted: Tue 17 Nov, Thu 19 Nov.',
      'Paused from Tuesday 17 November at 9:10am to Tuesday 17 November at 4pm: no school day was lost.',
      'Paused from Wednesday 18 November at midday to Thursday 19 November at 9am: the clock was stopped for 1 school day.',
      'Due by the end of Thursday 19 November 2026.',
    ]);
  });

  test('without the pauses that ended before it was submitted or came after it was due', () => {
    const pauses = [
      pause('2026-11-12T09:00', '2026-11-13T09:00'),
      pause('2026-11-19T09:00', '2026-11-20T09:00'),
      pause('2026-11-23T09:00', null),
    ];
    expect(explainDueDate(due('2026-11-16T10:00', 2, pauses)).join()).not.toContain('Paused');
  });

  test('while it is paused', () => {
    expect(explainDueDate(due('2026-11-16T10:00', 2, [pause('2026-11-16T11:00', null)])).slice(2)).toEqual([
      'Counted so far: none.',
      'Paused since Monday 16 November at 11am.',
      'No due date while the clock is paused: 2 school days left when answered.',
    ]);
  });

  test('where the term dates run out', () => {
    expect(explainDueDate(due('2027-07-22T10:00', 2))).toContain(
      'Outside the term dates held, 1 August 2026 to 31 August 2027, every weekday that is not a bank holiday was counted.',
    );
    expect(explainDueDate(due('2027-07-21T10:00', 2)).join()).not.toContain('Outside');
  });
});

test("an authority's settings change only what they name", () => {
  expect(urgencies.map((urgency) => serviceLevel(urgency).answer)).toEqual([2, 2, 5, 10]);
  expect(serviceLevel('urgent', { urgent: { answer: 3 } })).toEqual({
    ...defaultServiceLevels.urgent,
    answer: 3,
  });
  expect(serviceLevel('routine', { urgent: { answer: 3 } })).toEqual(defaultServiceLevels.routine);
});
