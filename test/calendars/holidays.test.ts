import { describe, expect, test } from 'vitest';
import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import { easterMonday } from '#src/calendars/easter.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('bank holidays of England and Wales', () => {
  test('eight a year, none of them at a weekend, in order', () => {
    const perYear = Map.groupBy(bankHolidays, ({ date }) => date.year);
    expect([...perYear].map(([year, days]) => [year, days.length])).toEqual(
      [2024, 2025, 2026, 2027].map((year) => [year, 8]),
    );
    expect(bankHolidays.filter(({ date }) => date.dayOfWeek > 5)).toEqual([]);
    expect(bankHolidays).toEqual(bankHolidays.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date)));
  });

  test('the published Easter Mondays are the computed ones', () => {
    const published = bankHolidays.filter(({ title }) => title === 'Easter Monday').map(({ date }) => date);
    expect(published).toEqual([2024, 2025, 2026, 2027].map(easterMonday));
  });
});

// Earliest and latest of a lifetime among them; from published tables of Easter.
test.each(['2008-03-24', '2011-04-25', '2028-04-17', '2029-04-02', '2030-04-22', '2038-04-26', '2049-04-19'])(
  'Easter Monday %s',
  (date) => {
    expect(easterMonday(day(date).year)).toEqual(day(date));
  },
);

test('the school year turns on 1 August', () => {
  const year = { from: day('2026-08-01'), to: day('2027-08-01') };
  expect(schoolYearOf(day('2026-08-01'))).toEqual(year);
  expect(schoolYearOf(day('2027-07-31'))).toEqual(year);
  expect(schoolYearOf(day('2027-08-01'))).toEqual({ from: year.to, to: day('2028-08-01') });
});
