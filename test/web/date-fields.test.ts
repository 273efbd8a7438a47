import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDateFields } from '#src/web/dates.ts';

const read = ([day, month, year]: string[], what?: string) => parseDateFields({ day, month, year }, what);

test.each([
  ['26', '11', '2026', '2026-11-26'],
  ['6', '1', '2026', '2026-01-06'],
  ['06', '01', '2026', '2026-01-06'],
  [' 6 ', ' nov ', ' 2026 ', '2026-11-06'],
  ['6', 'November', '2026', '2026-11-06'],
  ['6', 'SEPT', '2026', '2026-09-06'],
  ['29', '2', '2028', '2028-02-29'],
])('%s %s %s is a date', (day, month, year, date) => {
  expect(read([day, month, year])).toEqual({ date: Temporal.PlainDate.from(date) });
});

test.each([
  ['', '', '', 'Enter the date of birth', ['day', 'month', 'year']],
  ['26', '', '2026', 'The date of birth must include a month', ['month']],
  ['', '', '2026', 'The date of birth must include a day and a month', ['day', 'month']],
  ['32', '1', '2026', 'Day must be a number from 1 to 31', ['day']],
  ['0', '1', '2026', 'Day must be a number from 1 to 31', ['day']],
  ['first', '1', '2026', 'Day must be a number from 1 to 31', ['day']],
  ['1', '13', '2026', 'Month must be a number from 1 to 12, or a name like November', ['month']],
  ['1', 'ju', '2026', 'Month must be a number from 1 to 12, or a name like November', ['month']],
  ['1', 'november!', '2026', 'Month must be a number from 1 to 12, or a name like November', ['month']],
  ['1', '11', '26', 'Year must include 4 numbers, for example 2026', ['year']],
  ['1', '11', '0226', 'Year must be from 1900 to 2099', ['year']],
  ['1', '11', '-2026', 'Year must be from 1900 to 2099', ['year']],
  ['31', '11', '2026', 'The date of birth must be a real date: November 2026 has 30 days', ['day']],
  ['29', 'feb', '2027', 'The date of birth must be a real date: February 2027 has 28 days', ['day']],
])('"%s" "%s" "%s" is sent back: %s', (day, month, year, error, fields) => {
  expect(read([day, month, year], 'the date of birth')).toEqual({ error, fields });
});

test('boxes that were never sent are blank ones', () => {
  expect(parseDateFields({})).toEqual({ error: 'Enter the date', fields: ['day', 'month', 'year'] });
});

test('every day of two centuries reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat({ max: 73_048 }), (days) => {
      const date = Temporal.PlainDate.from('1900-01-01').add({ days });
      expect(read([`${date.day}`, `${date.month}`, `${date.year}`])).toEqual({ date });
    }),
  );
});
