import { describe, expect, test } from 'vitest';
import { partsOf, totalsOver, withoutDoubles } from '#src/children/attendance-over.ts';

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
    expect(totalsOver({ marks, periods: [] }, autumn)).toEqual({
      possible: 4,
      attended: 2,
      authorised: 0,
      unauthorised: 2,
    });
  });

  test('and from the periods that begin within it', () => {
    expect(totalsOver({ marks: [], periods }, autumn)).toEqual({
      possible: 46,
      attended: 40,
      authorised: 0,
      unauthorised: 6,
    });
    const marks = [mark('2026-11-02', '/')];
    expect(totalsOver({ marks, periods }, span('2026-10-01', '2026-12-01'))?.possible).toBe(13);
  });

  test('is not known where neither is held', () => {
    expect(totalsOver({ marks: [], periods: [] }, autumn)).toBeNull();
    expect(totalsOver({ marks: [], periods }, span('2027-01-01', '2027-02-01'))).toBeNull();
  });

  test('counts nothing twice: marks stand for the period that they lie in', () => {
    const marks = [mark('2026-10-01', '/')];
    expect(withoutDoubles({ marks, periods }).periods).toEqual([periods[0]]);
    expect(withoutDoubles({ marks: [mark('2026-11-02', '/')], periods }).periods).toEqual(periods);
  });
});

describe('the parts of a year', () => {
  const halfTerms = [span('2026-09-02', '2026-10-17'), span('2026-11-02', '2026-12-19')];
  const told = (held: Parameters<typeof partsOf>[0]) =>
    partsOf(held, halfTerms).map(
      ({ span: { from, to }, totals }) => `${from} ${to} ${totals?.possible ?? 'not known'}`,
    );

  test('are half terms where there are marks', () => {
    expect(told({ marks: [mark('2026-09-03', '/'), mark('2026-11-03', 'O', 2)], periods: [] })).toEqual([
      '2026-09-02 2026-10-17 1',
      '2026-11-02 2026-12-19 2',
    ]);
  });

  test('are periods under their own dates where only totals are held', () => {
    expect(told({ marks: [], periods })).toEqual([
      '2026-09-01 2026-10-01 34',
      '2026-10-01 2026-10-17 12',
      '2026-11-02 2026-12-19 not known',
    ]);
  });

  test('may be of both kinds', () => {
    expect(told({ marks: [mark('2026-11-03', '/')], periods })).toEqual([
      '2026-09-01 2026-10-01 34',
      '2026-10-01 2026-10-17 12',
      '2026-11-02 2026-12-19 1',
    ]);
  });
});
