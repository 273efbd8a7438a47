import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers } from '#src/calendars/day-span.ts';
import { exclusionTerm } from '#src/exclusions/exclusion-term.ts';
import { type HalfDays, halfDaysLeft, halfDayWords, totalHalfDays } from '#src/exclusions/half-days.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

test.each([
  [0, '0 days'],
  [1, '½ day'],
  [2, '1 day'],
  [3, '1½ days'],
  [5, '2½ days'],
  [10, '5 days'],
  [11, '5½ days'],
  [90, '45 days'],
])('%i half days are %s', (halfDays, words) => {
  expect(halfDayWords(halfDays)).toBe(words);
});

test.each([
  [0, 90],
  [11, 79],
  [90, 0],
  [93, 0],
])('after %i half days in the year %i are left', (total, left) => {
  expect(halfDaysLeft(total)).toBe(left);
});

test.each([0.5, -1, Number.NaN])('%d is no count of half days', (halfDays) => {
  const suspensions = [{ on: day('2026-11-26'), halfDays }];
  expect(() => halfDayWords(halfDays)).toThrow(RangeError);
  expect(() => halfDaysLeft(halfDays)).toThrow(RangeError);
  expect(() => totalHalfDays(suspensions, span('2026-09-01', '2027-08-01'))).toThrow(RangeError);
});

test('a total is of the days within the span, its first day and not its last', () => {
  const suspensions: HalfDays[] = ['2026-08-31', '2026-09-01', '2026-12-18', '2026-12-19'].map(
    (on, index) => ({
      on: day(on),
      halfDays: 10 ** index,
    }),
  );
  expect(totalHalfDays(suspensions, span('2026-09-01', '2026-12-19'))).toBe(110);
});

const referenceTerms = [
  ['2026-08-01', '2026-08-01', '2027-01-01'],
  ['2026-11-26', '2026-08-01', '2027-01-01'],
  ['2026-12-31', '2026-08-01', '2027-01-01'],
  ['2027-01-01', '2027-01-01', '2027-03-30'],
  ['2027-03-29', '2027-01-01', '2027-03-30'],
  ['2027-03-30', '2027-03-30', '2027-08-01'],
  ['2027-07-31', '2027-03-30', '2027-08-01'],
  // Easter Monday 2026 was 6 April.
  ['2026-04-06', '2026-01-01', '2026-04-07'],
  ['2026-04-07', '2026-04-07', '2026-08-01'],
] as const;

test.each(referenceTerms)(
  'without term dates, or with more than three terms, %s falls between the reference dates',
  (on, from, to) => {
    const halfTerms = longshore.terms.flatMap((term) => {
      const middle = term.from.add({ days: 50 });
      return [
        { ...term, to: middle },
        { ...term, from: middle },
      ];
    });
    for (const terms of [[], halfTerms]) {
      expect(exclusionTerm(day(on), { ...longshore, terms })).toEqual(span(from, to));
    }
  },
);

test('with three terms it is the school’s own', () => {
  expect(exclusionTerm(day('2026-12-18'), longshore)).toEqual(span('2026-09-01', '2026-12-19'));
  expect(exclusionTerm(day('2027-03-25'), longshore)).toEqual(span('2027-01-04', '2027-03-26'));
  expect(exclusionTerm(day('2027-04-12'), longshore)).toEqual(span('2027-04-12', '2027-07-24'));
});

test('the terms of a year hold every day of it once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20_000 }), (days) => {
      const on = day('2000-01-01').add({ days });
      const { from, to } = exclusionTerm(on, { ...longshore, terms: [] });
      expect(covers({ from, to }, on)).toBe(true);
      expect(exclusionTerm(to, { ...longshore, terms: [] }).from).toEqual(to);
    }),
  );
});
