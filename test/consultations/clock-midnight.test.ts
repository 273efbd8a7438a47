import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate, nearDay } from '#src/consultations/clock.ts';
import { schoolDaysWaited } from '#src/consultations/waited.ts';
import { londonDay } from '#src/web/dates.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';
import { someCalendar, someHour } from './some-calendar.ts';

/* Minutes are not lost at midnight, nor an hour when the clocks change. */

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
/** With no half term, so that the clocks change between school days. */
const open = { ...longshore, closures: [] };

const due = (submitted: string, level: number, pauses: [string, string][] = [], calendar = open) =>
  dueDate({
    submittedAt: at(submitted),
    serviceLevelSchoolDays: level,
    pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
    calendar,
    now: at('2028-01-01T00:00'),
  }).dueOn?.toString();

describe('the day of submission is the day in London', () => {
  test.each([
    ['the last minute of a day', '2026-11-18T23:59', '2026-11-19'],
    ['midnight', '2026-11-19T00:00', '2026-11-20'],
    ['the last minute before the clocks go back', '2026-10-24T23:59', '2026-10-26'],
    ['the hour that comes twice, the first time', '2026-10-25T01:30+01:00', '2026-10-26'],
    ['the hour that comes twice, the second time', '2026-10-25T01:30+00:00', '2026-10-26'],
    ['the last minute of the day on which they go back', '2026-10-25T23:59', '2026-10-26'],
    ['midnight after they went back', '2026-10-26T00:00', '2026-10-27'],
    ['in summer time after midnight, the day before in UTC', '2027-04-13T00:30', '2027-04-14'],
  ])('submitted at %s', (_, submitted, on) => {
    const submittedAt = submitted.includes('+') ? Temporal.Instant.from(submitted) : at(submitted);
    const { dueOn } = dueDate({
      ...{ submittedAt, serviceLevelSchoolDays: 1, pauses: [], calendar: open },
      now: at('2028-01-01T00:00'),
    });
    expect(dueOn?.toString()).toBe(on);
  });

  test('as the clocks go forward at the end of March', () => {
    const spring = {
      ...open,
      terms: [
        {
          name: 'Spring',
          from: Temporal.PlainDate.from('2027-01-04'),
          to: Temporal.PlainDate.from('2027-04-09'),
        },
      ],
      bankHolidays: [],
    };
    expect(due('2027-03-27T23:59', 1, [], spring)).toBe('2027-03-29');
    expect(due('2027-03-28T00:59', 1, [], spring)).toBe('2027-03-29');
    expect(due('2027-03-28T23:30', 1, [], spring)).toBe('2027-03-29');
    // 23:30 in UTC that evening, and the next day in London.
    expect(due('2027-03-29T00:30', 1, [], spring)).toBe('2027-03-30');
    expect(due('2027-03-26T09:00', 5, [['2027-03-27T23:59', '2027-03-29T00:00']], spring)).toBe('2027-04-02');
    expect(due('2027-03-26T09:00', 5, [['2027-03-29T23:59', '2027-03-30T00:00']], spring)).toBe('2027-04-05');
  });
});

describe('a pause costs the school days that end within it', () => {
  test.each([
    ['over midnight by a minute', [['2026-11-17T23:59', '2026-11-18T00:00']], '2026-11-24'],
    ['up to the last minute of a day', [['2026-11-17T09:00', '2026-11-17T23:59']], '2026-11-23'],
    ['from midnight to before the next', [['2026-11-18T00:00', '2026-11-18T23:59']], '2026-11-23'],
    ['from midnight to midnight', [['2026-11-18T00:00', '2026-11-19T00:00']], '2026-11-24'],
    ['of no length at midnight', [['2026-11-18T00:00', '2026-11-18T00:00']], '2026-11-23'],
    [
      'two that meet at midnight',
      [
        ['2026-11-17T10:00', '2026-11-18T00:00'],
        ['2026-11-18T00:00', '2026-11-18T10:00'],
      ],
      '2026-11-24',
    ],
  ] as [string, [string, string][], string][])('%s', (_, pauses, on) => {
    expect(due('2026-11-16T10:00', 5, pauses)).toBe(on);
  });

  test('over the night on which the clocks go back, as over any other', () => {
    expect(due('2026-10-23T10:00', 3, [['2026-10-24T12:00', '2026-10-26T00:00']])).toBe('2026-10-28');
    expect(due('2026-10-23T10:00', 3, [['2026-10-25T12:00', '2026-10-27T00:00']])).toBe('2026-10-29');
  });

  test('however it is cut in two', () => {
    fc.assert(
      fc.property(
        someCalendar,
        someHour,
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        (calendar, from, hours, cut) => {
          const to = from.add({ hours });
          const middle = from.add({ hours: Math.min(cut, hours) });
          const question = {
            submittedAt: from.subtract({ hours: 30 }),
            serviceLevelSchoolDays: 7,
            calendar,
            now: to.add({ hours: 1 }),
          };
          const whole = dueDate({ ...question, pauses: [{ from, to }] });
          const parts = dueDate({
            ...question,
            pauses: [
              { from, to: middle },
              { from: middle, to },
            ],
          });
          expect(parts.dueOn?.toString()).toBe(whole.dueOn?.toString());
        },
      ),
    );
  });
});

test('at midnight what is due today is late, and not a minute before', () => {
  expect(londonDay(at('2026-11-24T23:59')).toString()).toBe('2026-11-24');
  expect(londonDay(at('2026-11-25T00:00')).toString()).toBe('2026-11-25');
});

test('the wait up to the due date is the service level, and a breach is near so many school days before it', () => {
  fc.assert(
    fc.property(
      someCalendar,
      someHour,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.tuple(someHour, fc.nat({ max: 500 })), { maxLength: 3 }),
      (calendar, submittedAt, level, stood) => {
        const pauses = stood.map(([from, hours]) => ({ from, to: from.add({ hours }) }));
        const { dueOn } = dueDate({
          submittedAt,
          serviceLevelSchoolDays: level,
          pauses,
          calendar,
          now: Temporal.Instant.from('2032-01-01T00:00Z'),
        });
        const to = dueOn!.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '23:59' }).toInstant();
        expect(schoolDaysWaited(calendar, { from: submittedAt, to, pauses })).toBe(level);
        const near = nearDay(calendar, dueOn, level - 1)!;
        expect(
          schoolDaysWaited(calendar, {
            from: near.toZonedDateTime('Europe/London').toInstant(),
            to,
            pauses: [],
          }),
        ).toBe(level - 1);
      },
    ),
  );
  expect(nearDay(longshore, null, 2)).toBeNull();
  expect(nearDay(longshore, Temporal.PlainDate.from('2026-11-10'), 1)?.toString()).toBe('2026-10-23');
  expect(nearDay(longshore, Temporal.PlainDate.from('2026-11-10'), 0)?.toString()).toBe('2026-11-10');
});
