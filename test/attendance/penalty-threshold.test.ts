import { expect, test } from 'vitest';
import { sessionsTowardThreshold } from '#src/attendance/penalty-threshold.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const marks = (text: string, codes: string) => [...codes].map((code) => ({ day: day(text), code }));
const count = (on: string, ...all: ReturnType<typeof marks>[]) =>
  sessionsTowardThreshold(all.flat(), day(on), longshore);

test('G, N, O and U count in any mix; other absence does not', () => {
  const seen = count(
    '2026-11-27',
    marks('2026-11-23', 'GN'),
    marks('2026-11-24', 'OU'),
    marks('2026-11-25', 'IC'),
  );
  expect(seen).toMatchObject({ sessions: 4, met: false });
});

test('ten school weeks reach back over the half term, which is no school week', () => {
  // From the week of 27 November: 23, 16 and 9 November, then, past the two weeks of half term, 19, 12 and
  // 5 October, 28, 21, 14 and 7 September.
  const { within } = count('2026-11-27');
  expect(within).toEqual({ from: day('2026-09-07'), to: day('2026-11-28') });
  const early = marks('2026-09-04', 'OO');
  const nine = [marks('2026-09-07', 'OO'), marks('2026-10-23', 'OO'), marks('2026-11-10', 'OO')];
  expect(count('2026-11-27', early, ...nine, marks('2026-11-26', 'OOO'))).toMatchObject({
    sessions: 9,
    met: false,
  });
  expect(count('2026-11-27', ...nine, marks('2026-11-27', 'OOOO'))).toMatchObject({
    sessions: 10,
    met: true,
  });
});

test('the weeks cross terms, and a day in the holidays looks at the ten before', () => {
  // 4 January back over Christmas to 14 December, then 7 and 30 November, 23, 16, 9; 19, 12 and 5 October.
  expect(count('2027-01-08').within.from).toEqual(day('2026-10-05'));
  expect(count('2026-12-28').within.from).toEqual(day('2026-09-28'));
});

test('marks after the day asked about are not yet known', () => {
  expect(count('2026-11-24', marks('2026-11-25', 'OO')).sessions).toBe(0);
});
