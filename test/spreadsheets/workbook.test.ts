import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import type { Line } from '#src/spreadsheets/cell.ts';
import { writeWorkbook } from '#src/spreadsheets/workbook.ts';
import { anyText, bytesOf, hostile, inParts } from './hostile.ts';

const written = (lines: Line[]) =>
  bytesOf(writeWorkbook(inParts(lines), { sheet: 'Consultations', widths: [20, 20, 20] }));

const cellsOf = async (bytes: Buffer) => (await readXlsx(bytes)).sheets[0]!.rows;

/** The sheet as it stands in the file: its first entry, whose length is written behind it. */
function sheetIn(bytes: Buffer): string {
  const begins = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  expect(bytes.subarray(30, begins).toString()).toBe('xl/worksheets/sheet1.xml');
  return inflateRawSync(bytes.subarray(begins), { finishFlush: 2 }).toString('utf8');
}

test('numbers and days are numbers and days', async () => {
  const rows = await cellsOf(
    await written([
      ['Name', 'Number', 'Day'],
      ['Zoë <Example> & Co', 12, Temporal.PlainDate.from('2026-11-24')],
      ['Robin', null, null],
    ]),
  );
  expect(rows[0]).toEqual(['Name', 'Number', 'Day']);
  expect(rows[1]).toEqual(['Zoë <Example> & Co', 12, new Date('2026-11-24T00:00Z')]);
  expect(rows[2]?.[0]).toBe('Robin');
});

describe('no text is a formula', () => {
  test.each(hostile)('%j', async (text) => {
    const bytes = await written([[text]]);
    const sheet = sheetIn(bytes);
    expect(sheet).toContain('t="inlineStr"');
    expect(sheet).not.toMatch(/<f[\s>]/);
    expect((await cellsOf(bytes))[0]).toEqual([text]);
  });

  test('whatever it is, and what XML can say comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        async (lines) => {
          const bytes = await written([['a', 'b', 'c'], ...lines]);
          const sheet = sheetIn(bytes);
          expect(sheet).not.toMatch(/<f[\s>]/);
          expect([...sheet.matchAll(/<c [^>]*?>/g)].every(([cell]) => cell.includes('t="inlineStr"'))).toBe(
            true,
          );
          const back = (await cellsOf(bytes)).slice(1);
          for (const [at, line] of lines.entries()) {
            expect(line.map(writable)).toEqual(line.map((_text, column) => back[at]?.[column] ?? ''));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const writable = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
