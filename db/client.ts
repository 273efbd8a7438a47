import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** postgres.js options: a Unix socket has no URL form, so a URL is parsed to options rather than the reverse. */
export type Connection = postgres.Options<Record<string, never>>;

/** Drizzle over one transaction. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** Whom the transaction is for. The database's own rules read it. */
export type Identity = {
  personId: string | null;
  agencyId: string | null;
  agencyKind: string | null;
  authorityId: string | null;
};

/** For the portal's own work before anyone is known: sessions, sign-in, readiness. */
export const nobody: Identity = { personId: null, agencyId: null, agencyKind: null, authorityId: null };

export type Database = {
  /** Runs `work` in one transaction as `identity`; whatever it throws undoes all of it. */
  transaction<T>(identity: Identity, work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * One statement as nobody, without begin and commit: for what every request asks before its transaction.
   * Each statement of `work` stands alone; nothing is undone if a later one fails.
   */
  single<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Waits for what is running, then closes. */
  close(): Promise<void>;
};

type Options = {
  pool?: number;
  /** Called with each statement that is sent; tests count the round trips of a page with it. */
  onStatement?: (statement: string) => void;
};

export function openDatabase(connection: Connection, { pool = 10, onStatement }: Options = {}): Database {
  const sql = postgres({
    max: pool,
    connect_timeout: 10,
    connection: {
      application_name: 'portal',
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    onnotice: () => {},
    ...connection,
    ...(onStatement && { debug: (_connection: number, statement: string) => onStatement(statement) }),
  });
  drizzle(sql); // sets the parsers that Drizzle's columns expect on this client
  const dialect = new PgDialect();
  const over = (client: postgres.Sql) =>
    new PgDatabase(
      dialect,
      new PostgresJsSession(client, dialect, undefined) as never,
      undefined,
    ) as unknown as Db;

  return {
    async transaction<T>(identity: Identity, work: (db: Db) => Promise<T>): Promise<T> {
      return (await sql.begin(async (transaction) => {
        // Not awaited: it travels with the first statement of the work, so that it costs no round trip.
        const identified = transaction`select
          set_config('app.person', ${identity.personId ?? ''}, true),
          set_config('app.agency', ${identity.agencyId ?? ''}, true),
          set_config('app.agency_kind', ${identity.agencyKind ?? ''}, true),
          set_config('app.authority', ${identity.authorityId ?? ''}, true)`;
        const [result] = await Promise.all([work(over(transaction as unknown as postgres.Sql)), identified]);
        return result;
      })) as T;
    },
    single: (work) => work(over(sql)),
    close: () => sql.end({ timeout: 5 }),
  };
}
