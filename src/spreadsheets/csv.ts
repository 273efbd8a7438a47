import type { Cell, Line } from './cell.ts';

/** Without it, Excel reads the letters as of another alphabet. */
const byteOrderMark = '\uFEFF';

/** As RFC 4180 has it: every text in quotes, lines ending in CRLF; in UTF-8, and with a mark that says so. */
export async function* writeCsv(parts: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  let mark = byteOrderMark;
  for await (const lines of parts) {
    yield mark + lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
    mark = '';
  }
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? `"${harmless(cell).replaceAll('"', '""')}"` : cell.toString();
}

/** A spreadsheet takes for a formula what begins like one, also behind spaces or in the wide letters of East Asia. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** The sign before it makes it text. */
const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);
