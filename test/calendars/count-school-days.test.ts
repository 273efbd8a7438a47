import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSchoolDays, schoolDaysBetween } from '#src/calendars/count-school-days.ts';
import { daysOf } from '#src/calendars/day-span.ts';
import { isSchoolDay } from '#src/calendars/school-calendar.ts';
import { longshore } from './longshore-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => day('2026-01-01').add({ days }));
const anyCount = fc.integer({ min: 0, max: 60 });

describe('adding school days', () => {
  // Counted on a wall calendar.
  test.each([
    ['2026-10-21', 5, '2026-11-12'],
    ['2026-12-16', 5, '2027-01-06'],
    ['2027-04-29', 2, '2027-05-04'],
    ['2026-11-02', 1, '2026-11-10'],
    ['2027-03-24', 15, '2027-04-29'],
    ['2026-09-07', 50, '2026-12-01'],
  ])('%s and %i school days is %s', (start, n, due) => {
    expect(addSchoolDays(longshore, day(start), n)).toMatchObject({ day: day(due), beyondCalendar: false });
  });

  test('every day on the way is counted or skipped with its reason', () => {
    const { counted, skipped } = addSchoolDays(longshore, day('2026-10-21'), 3);
    expect(counted.map(String)).toEqual(['2026-10-22', '2026-10-23', '2026-11-10']);
    expect(skipped.map(({ from, to, why }) => `${from} ${to} ${why}`)).toEqual([
      '2026-10-24 2026-10-26 weekend',
      '2026-10-26 2026-11-07 half term',
      '2026-11-07 2026-11-09 weekend',
      '2026-11-09 2026-11-10 INSET day',
    ]);
  });

  test('a calendar that runs out says so and goes on with working weekdays', () => {
    const count = addSchoolDays(longshore, day('2027-07-22'), 3);
    expect(count).toMatchObject({
      day: day('2027-09-02'),
      beyondCalendar: true,
      known: { from: day('2026-08-01'), to: day('2027-09-01') },
    });
    expect(addSchoolDays(longshore, day('2027-07-22'), 1).beyondCalendar).toBe(false);
  });

  test('one day guessed before the first term held is enough to say so', () => {
    const spring = { ...longshore, terms: longshore.terms.slice(1, 2) };
    const count = addSchoolDays(spring, day('2026-12-30'), 2);
    expect(count.counted.map(String)).toEqual(['2026-12-31', '2027-01-04']);
    expect(count.beyondCalendar).toBe(true);
  });

  test.each([-1, 1.5, Number.NaN])('%d is refused', (n) => {
    expect(() => addSchoolDays(longshore, day('2026-09-02'), n)).toThrow(RangeError);
  });

  test('counted and skipped days together are every day from the first to the last, each once', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, n) => {
        const { counted, skipped, day: last } = addSchoolDays(longshore, start, n);
        const all = [...counted, ...skipped.flatMap(daysOf)].sort(Temporal.PlainDate.compare);
        const next = start.add({ days: 1 });
        expect(all.map(String)).toEqual(daysOf({ from: next, to: last.add({ days: 1 }) }).map(String));
        expect(counted).toHaveLength(n);
        if (n > 0) expect(isSchoolDay(longshore, last).counts).toBe(true);
      }),
    );
  });
});

describe('school days between', () => {
  test('the year has 190, the Friday to the Monday one, the day itself none', () => {
    expect(schoolDaysBetween(longshore, day('2026-08-01'), day('2027-08-01'))).toBe(190);
    expect(schoolDaysBetween(longshore, day('2026-11-20'), day('2026-11-23'))).toBe(1);
    expect(schoolDaysBetween(longshore, day('2026-11-20'), day('2026-11-20'))).toBe(0);
  });

  test('undoes adding, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, n) => {
        const { day: due } = addSchoolDays(longshore, start, n);
        expect(schoolDaysBetween(longshore, start, due)).toBe(n);
        expect(schoolDaysBetween(longshore, due, start)).toBe(0 - n);
      }),
    );
  });
});
