import { getTableColumns, getTableName } from 'drizzle-orm';
import type postgres from 'postgres';
import { seededTables, type TableName, type World } from './world.ts';

const atOnce = 5000;

/** Table by table, many rows in a statement; a column that no row names keeps its default. */
export async function insertWorld(sql: postgres.TransactionSql, world: World): Promise<void> {
  for (const name of Object.keys(seededTables) as TableName[]) {
    const rows: Record<string, unknown>[] = world[name];
    const named = new Set(rows.flatMap(Object.keys));
    const columns = Object.entries(getTableColumns(seededTables[name])).filter(([key]) => named.has(key));
    for (let at = 0; at < rows.length; at += atOnce) {
      const written = rows
        .slice(at, at + atOnce)
        .map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, row[key]])));
      const table = sql(getTableName(seededTables[name]));
      const names = sql(columns.map(([, column]) => column.name));
      // As text: the driver would turn a JSON parameter into JSON once more.
      await sql`insert into ${table} (${names})
        select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(written)}::text::json)`;
    }
  }
}
