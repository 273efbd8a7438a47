import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTime } from '#src/web/time-field.ts';

test.each([
  ['3:30pm', '15:30'],
  ['3.30 pm', '15:30'],
  ['3:30 p.m.', '15:30'],
  ['15:30', '15:30'],
  ['1530', '15:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['10am', '10:00'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['12:45am', '00:45'],
  ['Midday', '12:00'],
  ['NOON', '12:00'],
  [' 8:05 AM ', '08:05'],
  ['07:15', '07:15'],
])('%s is %s', (typed, time) => {
  expect(parseTime(typed)?.toString({ smallestUnit: 'minute' })).toBe(time);
});

test.each([
  '',
  'teatime',
  '3:30',
  '4',
  '25:00',
  '12:60',
  '13pm',
  '0am',
  '3:3pm',
  '3:30:00pm',
  '-3pm',
  '3pmpm',
])('%s is not taken for a time', (typed) => {
  expect(parseTime(typed)).toBeNull();
});

test('every minute of the day is read as it is written, on either clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const time = Temporal.PlainTime.from('00:00').add({ minutes });
      const two = (n: number) => String(n).padStart(2, '0');
      const half = time.hour < 12 ? 'am' : 'pm';
      expect(parseTime(`${two(time.hour)}:${two(time.minute)}`)).toEqual(time);
      expect(parseTime(`${time.hour % 12 || 12}:${two(time.minute)}${half}`)).toEqual(time);
    }),
  );
});
