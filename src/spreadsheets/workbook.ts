import { writeXlsxStream } from 'hucre';
import type { Cell, Line } from './cell.ts';

/** A workbook of one sheet, its first line kept in sight; written as it is read, whatever its length. */
export function writeWorkbook(
  parts: AsyncIterable<readonly Line[]>,
  { sheet, widths }: { sheet: string; widths: readonly number[] },
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(lines(parts), {
    name: sheet,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
  });
}

async function* lines(parts: AsyncIterable<readonly Line[]>) {
  for await (const part of parts) for (const line of part) yield line.map(workbookCell);
}

/** Text goes into a cell of type text, so that nothing in it is ever worked out. */
function workbookCell(cell: Cell) {
  if (typeof cell === 'string') return cell.replaceAll(unwritable, '\uFFFD').replaceAll(numbered, '_x005F_');
  return cell instanceof Temporal.PlainDate ? new Date(`${cell}T00:00Z`) : cell;
}

/** The beginning of what a workbook would read as a character by its number. */
const numbered = /_(?=x[\dA-F]{4}_)/gi;

/** What XML has no way to say. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
