import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { seededTables, type TableName, type World } from './world.ts';

const atOnce = 5000;

/** Table by table, each after those it refers to. */
export async function insertWorld(sql: postgres.TransactionSql, world: World): Promise<void> {
  for (const name of Object.keys(seededTables) as TableName[])
    await insertRows(sql, seededTables[name], world[name]);
}

/** Many rows in a statement; a column that no row names keeps its default. */
export async function insertRows(
  sql: postgres.TransactionSql,
  table: PgTable,
  rows: Record<string, unknown>[],
): Promise<void> {
  const named = new Set(rows.flatMap(Object.keys));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => named.has(key));
  const into = sql(getTableName(table));
  const names = sql(columns.map(([, column]) => column.name));
  for (let at = 0; at < rows.length; at += atOnce) {
    const written = rows
      .slice(at, at + atOnce)
      .map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, row[key]])));
    // As text: the driver would turn a JSON parameter into JSON once more.
    await sql`insert into ${into} (${names})
      select ${names} from json_populate_recordset(null::${into}, ${JSON.stringify(written)}::text::json)`;
  }
}
