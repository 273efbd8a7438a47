import fc from 'fast-check';
import { parseCsv } from 'hucre';
import { describe, expect, test } from 'vitest';
import type { Cell, Line } from '#src/spreadsheets/cell.ts';
import { writeCsv } from '#src/spreadsheets/csv.ts';
import { anyText, bytesOf, hostile, inParts } from './hostile.ts';

const written = async (lines: Line[]) => bytesOf(writeCsv(inParts(lines)));
const read = (bytes: Buffer) => parseCsv(bytes.toString('utf8'), { delimiter: ',' });

/** What a spreadsheet takes for a formula. */
const isFormula = (text: string) =>
  '\t\r\n'.includes(text.charAt(0) || 'x') || '=+-@＝＋－＠'.includes(text.trim().charAt(0) || 'x');

test('is UTF-8 with its mark, every line ending in CRLF', async () => {
  const bytes = await written([
    ['Name', 'Number', 'Day', 'None'],
    ['Zoë "Z", Example', 12, Temporal.PlainDate.from('2026-11-24'), null],
    ['two\nlines', -3, null, ''],
  ]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString('utf8')).toBe(
    '"Name","Number","Day","None"\r\n"Zoë ""Z"", Example",12,2026-11-24,\r\n"two\nlines",-3,,""\r\n',
  );
});

describe('no text is a formula', () => {
  test.each(hostile)('%j', async (text) => {
    const [[first]] = read(await written([[text]])) as [[string]];
    expect(isFormula(first)).toBe(false);
    expect(first.endsWith(text)).toBe(true);
  });

  test('whatever it is, and it comes back as it was, but for the sign before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        async (lines) => {
          const said = lines.map((line) => line.map((text) => text.toWellFormed()));
          const back = read(await written(said as Cell[][]));
          expect(back).toHaveLength(said.length);
          for (const [at, line] of said.entries()) {
            for (const [column, text] of line.entries()) {
              const found = String(back[at]![column] ?? '');
              expect(isFormula(found)).toBe(false);
              expect([text, `'${text}`]).toContain(found);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('what needs no sign has none', async () => {
    for (const text of ['Ordinary', 'a=b', '1-2', 'é', '']) {
      expect(String(read(await written([['x', text]]))[0]![1] ?? '')).toBe(text);
    }
  });
});
