import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { seededTables, type TableName, type World } from './world.ts';

/** By COPY, table by table; a column that no row names keeps its default. */
export async function insertWorld(sql: postgres.TransactionSql, world: World): Promise<void> {
  for (const name of Object.keys(seededTables) as TableName[]) {
    const rows: Record<string, unknown>[] = world[name];
    if (rows.length) await copy(sql, name, rows);
  }
}

async function copy(sql: postgres.TransactionSql, name: TableName, rows: Record<string, unknown>[]) {
  const table = seededTables[name];
  const named = new Set(rows.flatMap(Object.keys));
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>).filter(([key]) =>
    named.has(key),
  );
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const into = await sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  await pipeline(Readable.from(chunks(rows, columns)), into);
}

function* chunks(rows: Record<string, unknown>[], columns: [string, PgColumn][]): Generator<string> {
  for (let at = 0; at < rows.length; at += 1000) {
    yield rows
      .slice(at, at + 1000)
      .map((row) => `${columns.map(([key, column]) => written(column, row[key])).join('\t')}\n`)
      .join('');
  }
}

function written(column: PgColumn, value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return String(column.mapToDriverValue(value))
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}
