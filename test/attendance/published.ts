import { readFileSync } from 'node:fs';

/** The rows of a published table kept beside the tests; lines that begin with # name its source. */
export function publishedRows(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header!.map((name, column) => [name, cells[column]!])));
}
