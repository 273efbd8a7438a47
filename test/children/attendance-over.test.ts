import { describe, expect, test } from 'vitest';
import { newestPeriod, totalsOver } from '#src/children/attendance-over.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const mark = (on: string, code: string, sessions = 1) => ({ day: day(on), code, sessions });
const period = (from: string, to: string, attended: number, unauthorised: number) => ({
  ...span(from, to),
  possible: attended + unauthorised,
  attended,
  authorised: 0,
  unauthorised,
});

const autumn = span('2026-09-01', '2026-10-17');
const periods = [period('2026-09-01', '2026-10-01', 30, 4), period('2026-10-01', '2026-10-17', 10, 2)];

describe('attendance over a span', () => {
  test('is added up from the marks within it', () => {
    const marks = [
      mark('2026-08-31', 'O'),
      mark('2026-09-01', '/'),
      mark('2026-09-01', '\\'),
      mark('2026-10-16', 'O', 2),
      mark('2026-10-17', 'O'),
    ];
    expect(totalsOver({ marks, periods }, autumn)).toEqual({
      possible: 4,
      attended: 2,
      authorised: 0,
      unauthorised: 2,
    });
  });

  test('is that of the periods that begin within it where there are no marks', () => {
    expect(totalsOver({ marks: [], periods }, autumn)).toEqual({
      possible: 46,
      attended: 40,
      authorised: 0,
      unauthorised: 6,
    });
    expect(totalsOver({ marks: [], periods }, span('2026-10-01', '2026-11-01'))?.possible).toBe(12);
  });

  test('is not known where neither is held', () => {
    expect(totalsOver({ marks: [], periods: [] }, autumn)).toBeNull();
    expect(totalsOver({ marks: [], periods }, span('2027-01-01', '2027-02-01'))).toBeNull();
  });

  test('the newest period is the last', () => {
    expect(newestPeriod({ marks: [], periods })).toBe(periods[1]);
    expect(newestPeriod({ marks: [], periods: [] })).toBeNull();
  });
});
