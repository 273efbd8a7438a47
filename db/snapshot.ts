/** Which transactions had committed at a moment, as PostgreSQL writes it: `xmin:xmax:` and those between that had not. */
export type Snapshot = { text: string; xmin: bigint; xmax: bigint };

const longest = 20_000;

/** What PostgreSQL would read as a `pg_snapshot`; undefined for anything else. */
export function readSnapshot(text: string): Snapshot | undefined {
  if (text.length > longest || !/^[1-9]\d{0,18}:[1-9]\d{0,18}:(\d{1,19}(,\d{1,19})*)?$/.test(text))
    return undefined;
  const [xmin, xmax, open] = text.split(':') as [string, string, string];
  const snapshot = { text, xmin: BigInt(xmin), xmax: BigInt(xmax) };
  const between = open ? open.split(',').map(BigInt) : [];
  const inOrder = between.every((one, i) => one >= (between[i - 1] ?? snapshot.xmin) && one < snapshot.xmax);
  return inOrder && snapshot.xmin <= snapshot.xmax ? snapshot : undefined;
}
