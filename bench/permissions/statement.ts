import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';

/** A statement as it goes to the database. */
export type Statement = { query: string; params: unknown[] };

const dialect = new PgDialect();

export function statementOf(written: SQL): Statement {
  const { sql: query, params } = dialect.sqlToQuery(written);
  return { query, params };
}

/** The rows as arrays, each value as the driver gave it. */
export function run(db: Db, { query, params }: Statement): Promise<unknown[][]> {
  return db._.session
    .prepareQuery({ sql: query, params }, undefined, undefined, true, (rows) => rows)
    .execute() as Promise<unknown[][]>;
}

/** A `Db` that sends each statement as `swapped` gives it. */
export function swapping(db: Db, swapped: (statement: Statement) => Statement): Db {
  const { session } = db._;
  const other = Object.create(session, {
    prepareQuery: {
      value: (asked: { sql: string; params: unknown[] }, ...rest: unknown[]) => {
        const { query, params } = swapped({ query: asked.sql, params: asked.params });
        return (session.prepareQuery as (...given: unknown[]) => unknown).call(
          session,
          { ...asked, sql: query, params },
          ...rest,
        );
      },
    },
  });
  return Object.create(db, { session: { value: other }, _: { value: { ...db._, session: other } } });
}

export const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** A `Db` that keeps what it sends. */
export function recording(db: Db): { db: Db; statements: Statement[] } {
  const statements: Statement[] = [];
  const kept = swapping(db, (statement) => {
    statements.push(statement);
    return statement;
  });
  return { db: kept, statements };
}
