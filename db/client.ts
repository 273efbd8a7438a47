import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { createPools } from './pool.ts';

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

export function openDatabase(
  connection: Connection,
  { pool: size = 10, onStatement }: Options = {},
): Database {
  const pools = createPools({ connection, size, onStatement });
  const dialect = new PgDialect();
  const over = (client: Pick<postgres.Sql, 'unsafe'>) =>
    new PgDatabase(
      dialect,
      new PostgresJsSession(client as postgres.Sql, dialect, undefined) as never,
      undefined,
    ) as unknown as Db;

  return {
    async transaction<T>(identity: Identity, work: (db: Db) => Promise<T>): Promise<T> {
      const lease = await pools.current().lease('begin');
      try {
        // Not awaited: it travels with the first statement of the work, so that it costs no round trip.
        const identified = lease.send(identify, valuesOf(identity));
        const [result] = await Promise.all([work(over({ unsafe: lease.send })), identified]);
        const { command } = await lease.send('commit');
        // A statement had failed and the work went on all the same: PostgreSQL answers a commit by rolling back.
        if (command !== 'COMMIT') throw new Error('A statement of this transaction failed, so it was undone');
        return result;
      } catch (error) {
        if (lease.holds()) await lease.send('rollback').catch(() => {});
        throw error;
      } finally {
        lease.end();
      }
    },
    single: (work) => work(over(pools.current().sql)),
    close: () => pools.close(),
  };
}

const identify = `select set_config('app.person', $1, true), set_config('app.agency', $2, true),
  set_config('app.agency_kind', $3, true), set_config('app.authority', $4, true)`;

const valuesOf = ({ personId, agencyId, agencyKind, authorityId }: Identity) =>
  [personId, agencyId, agencyKind, authorityId].map((value) => value ?? '');
