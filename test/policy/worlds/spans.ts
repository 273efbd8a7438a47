import fc from 'fast-check';

/* Days and minutes from now, among them the day itself and the days beside it, where half-open spans end and begin. */

export type Span = { from: number; to: number | null };

/** Begun and open twice as often as ended, or not begun. */
export const days: fc.Arbitrary<Span> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ from: fc.constantFrom(-400, -30, -1, 0), to: fc.constant(null) }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(-400, -30, -2, -1, 0, 1, 20), fc.constantFrom(1, 2, 30, 400))
      .map(([from, length]) => ({ from, to: from + length })),
  },
);

/** One after the other, without a gap: somewhere there is a move. */
export const inTurn = (most: number): fc.Arbitrary<Span[]> =>
  fc
    .uniqueArray(fc.constantFrom(-400, -30, -1, 0, 1, 20), { minLength: 1, maxLength: most })
    .map((starts) => starts.toSorted((a, b) => a - b))
    .map((starts) => starts.map((from, at) => ({ from, to: starts[at + 1] ?? null })));

/** Instants, in minutes: begun, and ended, to end later, or open. */
export const minutes: fc.Arbitrary<Span> = fc.record({
  from: fc.constantFrom(-20_000, -90),
  to: fc.constantFrom(null, null, -60, -5, 5, 3000),
});
