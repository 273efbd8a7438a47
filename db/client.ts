import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { type Channels, listen } from './listen.ts';
import { createOften } from './often.ts';
import { createPools } from './pool.ts';

/** postgres.js options: a Unix socket has no URL form, so a URL is parsed to options rather than the reverse. */
export type Connection = postgres.Options<Record<string, never>>;

/** Drizzle over one transaction. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** Whom the transaction is for: a person, acting as one of their memberships. The database holds it against its own. */
export type Identity = {
  personId: string;
  membershipId: string;
  /** Only so that what is prepared for one role need not be prepared anew for another. */
  role?: string;
};

/** For the portal's own work where nobody need be known: public pages, readiness. */
export const nobody = null;

/** For what the portal does by itself, at no request. */
export const worker = 'worker';

type Whom = Identity | typeof nobody | typeof worker;

const refused = '28000';

/** Whether a transaction was refused since the membership that it was for does not hold, or no longer did at its end. */
export function isMembershipOver(error: unknown): boolean {
  return error instanceof Error && (codeOf(error) === refused || isMembershipOver(error.cause));
}

const codeOf = (error: Error) => (error as { code?: unknown }).code;

export type Database = {
  /**
   * Runs `work` in one transaction for `whom`; whatever it throws undoes all of it.
   * @param last sends what is written last, without being waited for, so that it travels with the commit
   * @throws an error with code 28000 where the membership does not hold, or no longer does at the end
   */
  transaction<T>(
    whom: Whom,
    work: (db: Db) => Promise<T>,
    last?: (db: Db) => Promise<unknown> | undefined,
  ): Promise<T>;
  /**
   * The same for work that only reads, at length: all of it as it stood at the beginning. Whether the membership still
   * holds is not seen from within. It has connections of its own, and waits where all are taken: pages never wait for it.
   */
  snapshot<T>(whom: Whom, work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * One statement by the role that signs people in, without begin and commit: for what every request asks before its
   * transaction.
   * Each statement of `work` stands alone; nothing is undone if a later one fails.
   */
  single<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Hears what is committed by anybody, over one connection more, until the database is closed.
   * @param listening called each time that it hears again: of what was said before nothing is known
   */
  listen(channels: Channels, listening: () => void): void;
  /** Waits for what is running, then closes. */
  close(): Promise<void>;
};

type Options = {
  pool?: number;
  /**
   * `portal`, as the portal signs in: it owns nothing, and takes on in each transaction the role of who acts. `owner`,
   * bound by no rule of the database: for tests and benches.
   */
  as?: 'portal' | 'owner';
  /** Called with each statement that is sent; tests count the round trips of a page with it. */
  onStatement?: (statement: string) => void;
};

export function openDatabase(
  connection: Connection,
  { pool: size = 10, as = 'portal', onStatement }: Options = {},
): Database {
  const bound = as === 'portal';
  const whose = bound ? asPortal(connection) : connection;
  const pools = createPools({ connection: whose, size, onStatement });
  const longPools = createPools({
    connection: { ...whose, idle_timeout: secondsUnused },
    size: mostAtLength,
    onStatement,
  });
  const listeners: (() => Promise<void>)[] = [];
  const isOften = createOften();
  const dialect = new PgDialect();
  const over = (client: Pick<postgres.Sql, 'unsafe'>) =>
    new PgDatabase(
      dialect,
      new PostgresJsSession(client as postgres.Sql, dialect, undefined) as never,
      undefined,
    ) as unknown as Db;

  /**
   * Prepares what comes often. A plan holds for the role that it was made for, and the database would make it anew at
   * each change of it: so the role stands in the statement.
   */
  const preparing = (send: postgres.Sql['unsafe'], role?: string) =>
    ((statement, values) => {
      const own = role ? `${statement} -- ${role}` : statement;
      return send(own, values, { prepare: isOften(own) });
    }) as postgres.Sql['unsafe'];

  async function run<T>(
    { current }: typeof pools,
    begin: string,
    whom: Whom,
    work: (db: Db) => Promise<T>,
    last?: (db: Db) => Promise<unknown> | undefined,
  ): Promise<T> {
    const lease = await current().lease(begin);
    // For statements that are the same each time: of others with parameters the library (3.4.9) asks first what those
    // are, and sends nothing until it knows.
    const prepared = ((statement, values) =>
      lease.send(statement, values, { prepare: true })) as postgres.Sql['unsafe'];
    const often = preparing(lease.send, isSomebody(whom) ? whom.role : undefined);
    try {
      // Not awaited: they travel with the first statement of the work and with the commit, and cost no round trip.
      const identified = bound && prepared(...takeOn(whom));
      const [result] = await Promise.all([work(over({ unsafe: often })), identified]);
      const written = last?.(over({ unsafe: prepared }));
      const holds = bound && isSomebody(whom) && prepared(stillActing, valuesOf(whom));
      const committed = lease.send('commit');
      // In the order in which they were sent: the first that fails says why, and the others fail of it.
      await written;
      await holds;
      const { command } = await committed;
      // A statement had failed and the work went on all the same: PostgreSQL answers a commit by rolling back.
      if (command !== 'COMMIT') throw new Error('A statement of this transaction failed, so it was undone');
      return result;
    } catch (error) {
      if (lease.holds()) await lease.send('rollback').catch(() => {});
      throw error;
    } finally {
      lease.end();
    }
  }

  return {
    transaction: (whom, work, last) => run(pools, 'begin', whom, work, last),
    snapshot: (whom, work) => run(longPools, 'begin isolation level repeatable read, read only', whom, work),
    single: (work) => work(over({ unsafe: preparing(pools.current().sql.unsafe) })),
    listen(channels, listening) {
      listeners.push(listen(whose, channels, listening));
    },
    async close() {
      await Promise.all([pools.close(), longPools.close(), ...listeners.map((end) => end())]);
    },
  };
}

/** How many read at length at once, and when their connections are let go of. */
const mostAtLength = 2;
const secondsUnused = 30;

type Statement = [statement: string, values?: string[]];

const isSomebody = (whom: Whom): whom is Identity => whom !== nobody && whom !== worker;

const takeOn = (whom: Whom): Statement =>
  isSomebody(whom)
    ? ["select set_config('role', identity.act_as($1, $2), true)", valuesOf(whom)]
    : [`select set_config('role', '${whom === worker ? 'portal_worker' : 'portal_anyone'}', true)`];

const stillActing = 'select identity.still_acting($1, $2)';

const valuesOf = ({ membershipId, personId }: Identity) => [membershipId, personId];

/** The same database, signed in to as the portal. Outside a transaction it has the role that signs people in. */
function asPortal(connection: Connection): Connection {
  return {
    ...connection,
    username: 'portal',
    connection: { ...connection.connection, role: 'portal_sign_in' },
  };
}
