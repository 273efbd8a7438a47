/** One figure of a bench: `holds` is whether it is within its goal; true where it has none and only informs. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  goal: string | null;
  holds: boolean;
};

/** Tells how far a bench is, to the reader rather than to the program that reads its figures. */
export type Say = (words: string) => void;

export const atMost = (name: string, value: number, goal: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: `at most ${goal}`,
  holds: value <= goal,
});

export const told = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  goal: null,
  holds: true,
});

/** What `measure` measured, or that it could not be: one that fails keeps no other from being measured. */
export async function orFailure(what: string, measure: () => Promise<Figure[]>): Promise<Figure[]> {
  try {
    return await measure();
  } catch (error) {
    const [words] = (error as Error).message.split('\n');
    return [atMost(`${what}: ${words}`, 1, 0, 'failures')];
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

export const asLines = (figures: Figure[]): string => figures.map((one) => JSON.stringify(one)).join('\n');

export function asTable(figures: Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, holds }) => [
    name,
    `${value} ${unit}`,
    goal ?? '',
    goal ? (holds ? 'holds' : 'FAILS') : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
