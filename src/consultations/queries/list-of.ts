import { type AnyColumn, type GetColumnData, is, type SQL, sql } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';

type Fields = Record<string, AnyColumn | SQL>;
type Row<F extends Fields> = {
  [K in keyof F]: F[K] extends AnyColumn ? GetColumnData<F[K]> : F[K] extends SQL<infer T> ? T : never;
};

/**
 * Several rows as one column of a row, so that lists which hang on the same record cost one statement together.
 * Each value is read as its own column is.
 * @param rest what follows the fields of a select: `from … where …`
 */
export function listOf<F extends Fields>(fields: F, rest: SQL, order: SQL): SQL<Row<F>[]> {
  const pairs = Object.entries(fields).map(([name, field]) => sql`${name}::text, ${field}`);
  const list = sql`(select coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order}), '[]') ${rest})`;
  return sql`${list}`.mapWith((rows: Record<string, unknown>[]) =>
    rows.map((row) => read(fields, row)),
  ) as SQL<Row<F>[]>;
}

function read<F extends Fields>(fields: F, row: Record<string, unknown>): Row<F> {
  const value = (name: string, field: AnyColumn | SQL) =>
    row[name] === null || !is(field, PgColumn) ? row[name] : field.mapFromDriverValue(row[name]);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, value(name, field)]),
  ) as Row<F>;
}
