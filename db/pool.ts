import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Connection } from './client.ts';

/** One connection held for one transaction. */
type Lease = {
  /** Sends a statement, unless the connection broke or the transaction is over: then it fails, and is not sent. */
  send: postgres.Sql['unsafe'];
  /** The connection is still the one that the transaction began on. */
  holds(): boolean;
  /** Nothing more is sent; the connection goes back, unless it broke. */
  end(): void;
};

export type Pool = { sql: postgres.Sql; lease(begin: string): Promise<Lease>; close(): Promise<void> };

type Options = { connection: Connection; size: number; onStatement?: (statement: string) => void };

/**
 * Connections of postgres.js, each pool used until one of its connections breaks, then replaced.
 *
 * The library (3.4.9) reconnects a broken connection under whoever holds it: what is left of a transaction would
 * run on the new connection, outside any transaction; its own rollback on the broken one ends the process; and
 * bytes that had not left yet are sent before the new connection's greeting. So a holder is told of the break at
 * once and sends no more, and a pool in which it happened is not used again.
 */
export function createPools(options: Options): { current(): Pool; close(): Promise<void> } {
  const retired = new Set<Promise<void>>();
  let pool: Pool | undefined;
  let closed = false;
  const retire = (broken: Pool) => {
    if (pool !== broken) return;
    pool = undefined;
    const closing = broken.close().finally(() => retired.delete(closing));
    retired.add(closing);
  };
  return {
    current() {
      if (closed) throw new Error('The database has been closed');
      pool ??= openPool(options, retire);
      return pool;
    },
    async close() {
      closed = true;
      const last = pool;
      pool = undefined;
      await Promise.all([last?.close(), ...retired]);
    },
  };
}

function openPool({ connection, size, onStatement }: Options, onBroken: (pool: Pool) => void): Pool {
  const beginnings = new Map<string, (id: number) => void>();
  const holders = new Map<number, () => void>();
  let beginningsSent = 0;
  const sql = postgres({
    max: size,
    connect_timeout: 10,
    // Seconds between attempts. The library's own grow to twenty, for which people would wait with their page.
    backoff: () => 0.05,
    onnotice: () => {},
    ...connection,
    connection: {
      application_name: 'portal',
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      ...connection.connection,
    },
    debug(id, statement) {
      beginnings.get(statement)?.(id);
      onStatement?.(statement);
    },
    onclose(id) {
      holders.get(id)?.();
      onBroken(pool);
    },
  });
  drizzle(sql); // sets the parsers that Drizzle's columns expect on this client

  const pool: Pool = {
    sql,
    // Longer than any statement may take.
    close: () => sql.end({ timeout: 20 }),
    async lease(begin) {
      const reserved = await sql.reserve();
      // The comment tells which connection it is that this transaction begins on.
      const beginning = `${begin} -- ${++beginningsSent}`;
      let held: number | undefined;
      let refusal: Error | undefined;
      const broke = (error: Error) => {
        refusal ??= error;
      };
      beginnings.set(beginning, (id) => {
        beginnings.delete(beginning);
        held = id;
        holders.set(id, () => broke(closed()));
      });
      const lease: Lease = {
        send: ((...statement: Parameters<postgres.Sql['unsafe']>) => {
          if (refusal) return refused(refusal);
          const query = reserved.unsafe(...statement);
          // A statement can fail with the connection before the end of the connection is announced.
          query.catch((error) => isOfConnection(error) && broke(error));
          return query;
        }) as postgres.Sql['unsafe'],
        holds: () => refusal === undefined,
        end() {
          beginnings.delete(beginning);
          if (held !== undefined) holders.delete(held);
          if (!refusal) reserved.release();
          refusal ??= new Error('The transaction is over');
        },
      };
      lease.send(beginning);
      return lease;
    },
  };
  return pool;
}

const isOfConnection = ({ code }: { code?: string }) => /^(CONNECT|E[A-Z]+$)/.test(code ?? '');

const closed = () => Object.assign(new Error('The connection broke'), { code: 'CONNECTION_CLOSED' });

/** What Drizzle takes for a query, and has failed. */
function refused(error: Error) {
  const failed = Promise.reject(error);
  failed.catch(() => {});
  return Object.assign(failed, { values: () => failed });
}
