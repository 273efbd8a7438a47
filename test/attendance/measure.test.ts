import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureAttendance, percentWords, tenthsOfPercent } from '#src/attendance/measure.ts';
import { totalsFromCodes } from '#src/attendance/period-totals.ts';
import { publishedRows } from './published.ts';

const on = Temporal.PlainDate.from('2026-03-02');
const published = 'possible attended authorised unauthorised attendancePercent absencePercent'.split(' ');
/** A published share of any precision, in tenths of a per cent. */
const tenths = (percent: string) => Math.round(Number(percent) * 10);

describe("the Department for Education's own totals come out", () => {
  test.each(publishedRows('published-sessions.csv'))('$area, $phase: from sessions by reason', (row) => {
    const counts = Object.entries(row).filter(([name]) => !['area', 'phase', ...published].includes(name));
    const totals = totalsFromCodes(Object.fromEntries(counts.map(([code, n]) => [code, Number(n)])), on);
    expect(totals).toEqual({
      possible: Number(row.possible),
      attended: Number(row.attended),
      authorised: Number(row.authorised),
      unauthorised: Number(row.unauthorised),
    });
    expect(measureAttendance(totals)).toMatchObject({
      attendance: tenths(row.attendancePercent!),
      absence: tenths(row.absencePercent!),
    });
  });

  test.each(publishedRows('published-absence.csv'))('$area, $group, $phase: from period totals', (row) => {
    const [possible, authorised, unauthorised] = [row.possible, row.authorised, row.unauthorised].map(Number);
    const attended = possible! - authorised! - unauthorised!;
    const measured = measureAttendance({
      possible: possible!,
      attended,
      authorised: authorised!,
      unauthorised: unauthorised!,
    });
    expect(measured).toMatchObject({
      absence: tenths(row.absencePercent!),
      authorised: tenths(row.authorisedPercent!),
      unauthorised: tenths(row.unauthorisedPercent!),
    });
    const pupils = Number(row.pupils);
    expect(tenthsOfPercent(Number(row.persistent), pupils)).toBe(tenths(row.persistentPercent!));
    expect(tenthsOfPercent(Number(row.severe), pupils)).toBe(tenths(row.severePercent!));
  });
});

describe('persistent and severe absence', () => {
  test.each([
    [19, 190, true, false],
    [18, 190, false, false],
    [1, 11, false, false],
    [10, 101, false, false],
    [95, 190, true, true],
    [94, 190, true, false],
    [95, 191, true, false],
    [0, 1, false, false],
    [1, 1, true, true],
  ])('%i missed of %i', (missed, possible, persistent, severe) => {
    const totals = { possible, attended: possible - missed, authorised: missed, unauthorised: 0 };
    expect(measureAttendance(totals)).toMatchObject({ persistent, severe });
  });
});

test('codes that make no session possible count nothing; without one there is nothing to measure', () => {
  const totals = totalsFromCodes({ Y1: 4, D: 10, X: 2, '#': 8, Z: 1, Q: 1 }, on);
  expect(totals).toEqual({ possible: 0, attended: 0, authorised: 0, unauthorised: 0 });
  expect(measureAttendance(totals)).toBeNull();
});

test.each([
  [{ H: 2 }, /not an attendance code on 2026-03-02: H/],
  [{ I: 1.5 }, /not a number of sessions/],
  [{ I: -1 }, /not a number of sessions/],
])('%o is refused', (counts, error) => {
  expect(() => totalsFromCodes(counts as unknown as Record<string, number>, on)).toThrow(error);
});

test('counts that do not add up are refused', () => {
  expect(() => measureAttendance({ possible: 10, attended: 8, authorised: 1, unauthorised: 2 })).toThrow();
  expect(() => measureAttendance({ possible: 1, attended: 0.5, authorised: 0.5, unauthorised: 0 })).toThrow();
});

test.each([
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [1, 8, '12.5%'],
  [1, 2000, '0.1%'],
  [1, 2001, '0.0%'],
  [5, 5, '100.0%'],
  [0, 5, '0.0%'],
])('%i of %i is %s', (part, whole, words) => {
  expect(percentWords(tenthsOfPercent(part, whole))).toBe(words);
});

test('rounding is half up, proved in whole numbers without a limit', () => {
  const counts = fc.tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: 4_000_000_000_000 }));
  fc.assert(
    fc.property(counts, ([seed, whole]) => {
      const part = seed % (whole + 1);
      const exact = (2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
      expect(BigInt(tenthsOfPercent(part, whole))).toBe(exact);
    }),
  );
});
