import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { type Connection, type Database, openDatabase } from '#db/client.ts';
import { createApp, type Parts } from '#src/app.ts';
import { type Config, type ProviderSettings, readConfig } from '#src/config.ts';
import { createLog, type Log } from '#src/web/log.ts';
import { Client } from '#test/support/client.ts';
import { everythingGoes } from '#test/support/everything-goes.ts';
import { sessionFor } from '#test/support/session.ts';
import { unreachable } from '#test/support/unreachable.ts';

export type PortalOptions = {
  now?: () => Temporal.Instant;
  providers?: (baseUrl: string) => ProviderSettings[] | Promise<ProviderSettings[]>;
  /** Further environment variables. */
  environment?: Record<string, string>;
  log?: Log;
  onStatement?: (statement: string) => void;
  /**
   * Which walls stand: the application's rules alone, over a connection that no rule of the database binds; or the
   * database's alone, with rules that allow everything.
   */
  walls?: 'both' | 'application' | 'database';
  /** How many connections to the database it has. */
  pool?: number;
  /** How often its streams look, in milliseconds; else as often as the portal's. */
  tempo?: Parts['tempo'];
  /** Milliseconds that a statement may take; else what the portal allows. */
  statementTimeout?: number;
};

type Made = { options: Connection; drop: () => Promise<void> };

export type Portal = {
  url: string;
  config: Config;
  database: Database;
  connection: Connection;
  /** The database as its owner, whom no rule of the portal binds. */
  sql: postgres.Sql;
  /** A client signed in as a persona's key or a person's id, acting as one of their memberships. */
  as(person: string, membership?: number): Promise<Client>;
  anonymous(): Client;
  close(): Promise<void>;
};

/** The real app on a port of its own, over a database that is dropped with it. Always `close` it. */
export async function portalOver(made: Made, options: PortalOptions = {}): Promise<Portal> {
  const {
    now = () => Temporal.Now.instant(),
    log = createLog('silent'),
    onStatement,
    walls = 'both',
    pool = 6,
    statementTimeout,
    tempo,
  } = options;
  const limits = statementTimeout && { connection: { statement_timeout: statementTimeout } };
  const database = openDatabase(
    { ...made.options, ...limits },
    {
      pool,
      onStatement,
      as: walls === 'application' ? 'owner' : 'portal',
    },
  );
  const sql = postgres({ ...made.options, max: 2, onnotice: () => {} });

  // Held open for as long as the portal runs: what closes by itself may close under a request just sent.
  const server = createServer({ keepAliveTimeout: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const providers = (await options.providers?.(url)) ?? [unreachable];
  const config = readConfig({
    NODE_ENV: 'test',
    BASE_URL: url,
    SESSION_SECRET: 'the secret of a portal that tests start',
    SIGN_IN_PROVIDERS: JSON.stringify(providers),
    ...options.environment,
  });
  server.on(
    'request',
    createApp({ config, database, log, now, tempo, ...(walls === 'database' && { rules: everythingGoes }) }),
  );

  return {
    url,
    config,
    database,
    connection: made.options,
    sql,
    as: async (person, membership = 0) =>
      new Client(url, await sessionFor({ config, database, sql, now }, person, membership)),
    anonymous: () => new Client(url),
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([database.close(), sql.end()]);
      await made.drop();
    },
  };
}
