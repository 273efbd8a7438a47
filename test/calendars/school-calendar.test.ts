import { describe, expect, test } from 'vitest';
import { isSchoolDay, knownSpan } from '#src/calendars/school-calendar.ts';
import { longshore } from './longshore-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const noTerms = { ...longshore, terms: [] };

describe('a day of the school calendar', () => {
  test.each([
    ['2026-09-01', 'INSET day'],
    ['2026-10-24', 'weekend'],
    ['2026-10-26', 'half term'],
    ['2026-10-31', 'half term'],
    ['2026-11-06', 'half term'],
    ['2026-12-19', 'between terms'],
    ['2026-12-25', 'between terms'],
    ['2027-04-11', 'between terms'],
    ['2027-05-03', 'bank holiday: Early May bank holiday'],
    ['2027-08-31', 'between terms'],
    ['2026-08-03', 'between terms'],
  ])('%s does not count: %s', (text, why) => {
    expect(isSchoolDay(longshore, day(text))).toEqual({ counts: false, why });
  });

  test.each(['2026-09-02', '2026-12-18', '2027-01-04', '2027-03-25', '2027-07-23'])('%s counts', (text) => {
    expect(isSchoolDay(longshore, day(text))).toEqual({ counts: true, beyondCalendar: false });
  });

  test('beyond the term dates held, weekdays that are no bank holiday count, and say so', () => {
    expect(isSchoolDay(longshore, day('2027-09-01'))).toEqual({ counts: true, beyondCalendar: true });
    expect(isSchoolDay(longshore, day('2027-09-04'))).toEqual({ counts: false, why: 'weekend' });
    expect(isSchoolDay(noTerms, day('2026-12-28'))).toEqual({
      counts: false,
      why: 'bank holiday: Boxing Day (substitute day)',
    });
  });
});

test('one that begins in the last days of August knows the rest of the summer', () => {
  const [autumn] = longshore.terms;
  const early = { ...longshore, terms: [{ ...autumn!, from: day('2026-08-27') }] };
  expect(knownSpan(early)?.from).toEqual(day('2026-08-01'));
});

test('a calendar that ends in December knows nothing of January', () => {
  const autumn = { ...longshore, terms: longshore.terms.slice(0, 1) };
  expect(knownSpan(autumn)).toEqual({ from: day('2026-08-01'), to: day('2026-12-19') });
  expect(knownSpan(longshore)).toEqual({ from: day('2026-08-01'), to: day('2027-09-01') });
  expect(knownSpan(noTerms)).toBeNull();
});
