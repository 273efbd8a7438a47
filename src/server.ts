import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Connection, openDatabase } from '#db/client.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { keepHouseByItself } from './housekeeping/keep-house.ts';
import { createLog } from './web/log.ts';

export type Running = { url: string; close: () => Promise<void> };

/**
 * Listens. `close` lets the requests that are under way finish, then closes the connections.
 * @throws with code EADDRINUSE when something else has the port
 */
export async function serve(config: Config, connection: Connection): Promise<Running> {
  const log = createLog(config.logLevel);
  const database = openDatabase(connection, { pool: config.databasePool });
  const closing = new AbortController();
  const app = createApp({
    config,
    database,
    log,
    now: () => Temporal.Now.instant(),
    closing: closing.signal,
  });
  const server = await listen(app, config);
  const endHousekeeping = keepHouseByItself(database, log);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  const { port } = server.address() as AddressInfo;
  log.info({ port }, 'listening');
  return {
    url: config.baseUrl.replace(/:0$/, `:${port}`),
    async close() {
      closing.abort();
      endHousekeeping();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 10_000).unref();
      });
      await database.close();
      log.info('closed');
    },
  };
}

function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}

/** Closes on the first signal; a second one ends at once. */
export function closeOnSignal(close: () => Promise<void>): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (asked) process.exit(1);
      asked = true;
      await close();
      process.exit(0);
    });
  }
}
