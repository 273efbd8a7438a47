import { expect, test } from 'vitest';
import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import { halfTermsOf } from '#src/calendars/half-terms.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const year = schoolYearOf(day('2026-11-24'));
const words = (calendar: Parameters<typeof halfTermsOf>[0]) =>
  halfTermsOf(calendar, year).map(({ from, to }) => `${from} ${to}`);

const terms = [
  { name: 'Spring', ...span('2027-01-04', '2027-04-01') },
  { name: 'Autumn', ...span('2026-09-01', '2026-12-19') },
  { name: 'The year before', ...span('2026-04-13', '2026-07-22') },
];
const october = { why: 'Half term', ...span('2026-10-19', '2026-10-31') };
const training = { why: 'Training', ...span('2026-11-02', '2026-11-03') };

test('a half term parts a term, and each part is from its first school day to its last', () => {
  expect(words({ terms, closures: [october], bankHolidays })).toEqual([
    '2026-09-01 2026-10-17',
    '2026-11-02 2026-12-19',
    '2027-01-04 2027-04-01',
  ]);
});

test('a day or two of closure does not part it', () => {
  const closures = [october, { why: 'Snow', ...span('2026-12-01', '2026-12-03') }, training];
  expect(words({ terms, closures, bankHolidays })[1]).toBe('2026-11-03 2026-12-19');
});

test('terms that stand one by one in the calendar are parts by themselves', () => {
  const halves = [
    { name: 'Autumn 1', ...span('2026-09-01', '2026-10-17') },
    { name: 'Autumn 2', ...span('2026-11-02', '2026-12-19') },
  ];
  expect(words({ terms: halves, closures: [], bankHolidays })).toEqual([
    '2026-09-01 2026-10-17',
    '2026-11-02 2026-12-19',
  ]);
});

test('without term dates there are none', () => {
  expect(words({ terms: [], closures: [october], bankHolidays })).toEqual([]);
});
