type Times = { p50: number; p99: number };
type Pair<T> = { first: T; second: T };

/**
 * Runs two by turns, so that whatever else the machine does meanwhile falls on both alike, and which of them goes
 * first by turns too.
 * @param times how often at most: what is slow is run for a quarter of a minute, and twenty times at least
 * @returns milliseconds, and the ratio of the first to the second
 */
export async function sideBySide(
  both: Pair<() => Promise<unknown>>,
  { times }: { times: number },
): Promise<Pair<Times> & { ratio: Times }> {
  const taken: Pair<number[]> = { first: [], second: [] };
  const warmUp = Math.min(10, times);
  const end = performance.now() + 15_000;
  for (let turn = -warmUp; turn < times && (turn < 20 || performance.now() < end); turn++) {
    const order = turn % 2 ? (['first', 'second'] as const) : (['second', 'first'] as const);
    for (const one of order) {
      const began = performance.now();
      await both[one]();
      if (turn >= 0) taken[one].push(performance.now() - began);
    }
  }
  const first = timesOf(taken.first);
  const second = timesOf(taken.second);
  return { first, second, ratio: { p50: first.p50 / second.p50, p99: first.p99 / second.p99 } };
}

function timesOf(taken: number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p50: at(0.5), p99: at(0.99) };
}
