import { describe, expect, test } from 'vitest';
import { ago, dateTime, dueWords, longDate, schoolYear, shortDate, spanWords, time } from '#src/web/dates.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);

test('days in words', () => {
  expect(longDate(day('2026-11-26'))).toBe('Thursday 26 November 2026');
  expect(shortDate(day('2026-11-26'))).toBe('26 Nov 2026');
  expect(shortDate(day('2026-09-06'))).toBe('6 Sep 2026');
});

test.each([
  ['2026-10-26', '2026-11-07', '26 October to 6 November'],
  ['2026-12-19', '2027-01-04', '19 December 2026 to 3 January 2027'],
  ['2026-11-09', '2026-11-10', 'Monday 9 November'],
])('the days from %s to before %s', (from, to, words) => {
  expect(spanWords({ from: day(from), to: day(to) })).toBe(words);
});

test.each([
  ['2026-11-26T15:30Z', '3:30pm'],
  ['2026-11-26T12:00Z', 'midday'],
  ['2026-11-26T00:00Z', 'midnight'],
  ['2026-11-26T00:05Z', '12:05am'],
  ['2026-11-26T12:05Z', '12:05pm'],
  ['2026-11-26T10:00Z', '10am'],
  ['2026-07-01T09:42Z', '10:42am'],
])('%s is %s in London', (text, words) => {
  expect(time(instant(text))).toBe(words);
});

test('a summer evening in UTC is the next day in London', () => {
  expect(dateTime(instant('2026-07-01T23:30Z'))).toBe('Thursday 2 July 2026 at 12:30am');
});

describe('when something is due', () => {
  test.each([
    ['2026-11-26', '2026-11-24', 'Thursday 26 November, in 2 school days'],
    ['2026-11-26', '2026-11-26', 'Thursday 26 November, today'],
    ['2026-11-26', '2026-11-25', 'Thursday 26 November, tomorrow'],
    ['2026-11-23', '2026-11-20', 'Monday 23 November, in 1 school day'],
    ['2026-11-29', '2026-11-27', 'Sunday 29 November, in 2 days'],
    ['2026-11-24', '2026-11-26', 'Tuesday 24 November, 2 school days late'],
    ['2026-11-24', '2026-11-25', 'Tuesday 24 November, 1 school day late'],
    ['2026-11-20', '2026-11-21', 'Friday 20 November, late'],
    ['2027-01-05', '2026-12-17', 'Tuesday 5 January 2027, in 3 school days'],
    ['2026-11-10', '2026-10-23', 'Tuesday 10 November, in 1 school day'],
  ])('on %s, seen on %s', (due, today, words) => {
    expect(dueWords(day(due), day(today), longshore)).toBe(words);
  });
});

test.each([
  ['2026-08-31', '2026/27'],
  ['2027-07-31', '2026/27'],
  ['2099-09-01', '2099/00'],
  ['2008-10-01', '2008/09'],
])('%s is in school year %s', (text, words) => {
  expect(schoolYear(day(text))).toBe(words);
});

test.each([
  ['2026-11-26T15:29:30Z', 'just now'],
  ['2026-11-26T15:29Z', '1 minute ago'],
  ['2026-11-26T14:31Z', '59 minutes ago'],
  ['2026-11-26T12:10Z', '3 hours ago'],
  ['2026-11-26T15:31Z', 'just now'],
  ['2026-11-25T23:59Z', 'yesterday'],
  ['2026-11-20T23:59Z', '6 days ago'],
  ['2026-11-19T23:59Z', '19 Nov 2026'],
])('%s, seen at half past three', (text, words) => {
  expect(ago(instant(text), instant('2026-11-26T15:30Z'))).toBe(words);
});
