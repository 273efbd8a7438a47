import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type postgres from 'postgres';
import type { Database } from '#db/client.ts';
import { createApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { createLog } from '#src/web/log.ts';
import { sessionFor } from '#test/support/session.ts';
import { unreachable } from '#test/support/unreachable.ts';
import type { Reader } from './readers.ts';

export type Served = {
  /** A reader's requests, signed in once, on one connection that is kept. */
  as(reader: Pick<Reader, 'actor'>): Promise<(address: string) => Promise<string>>;
  close(): Promise<void>;
};

/** The real app over a database, on a port of its own. Always `close` it. */
export async function serveOver(
  database: Database,
  sql: postgres.Sql,
  now: Temporal.Instant,
): Promise<Served> {
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const config = readConfig({
    NODE_ENV: 'test',
    BASE_URL: `http://localhost:${port}`,
    SESSION_SECRET: 'the secret of a portal that benches start',
    SIGN_IN_PROVIDERS: JSON.stringify([unreachable]),
  });
  const clock = () => now;
  server.on('request', createApp({ config, database, log: createLog('silent'), now: clock }));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    async as({ actor }) {
      const cookies = await sessionFor({ config, database, sql, now: clock }, actor.personId, 0);
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ');
      return (path) => get({ port, path, agent, headers: { cookie, host: `localhost:${port}` } });
    },
    async close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function get(options: http.RequestOptions): Promise<string> {
  const [response] = (await once(http.get({ host: '127.0.0.1', ...options }), 'response')) as [
    http.IncomingMessage,
  ];
  let body = '';
  response.setEncoding('utf8');
  for await (const chunk of response) body += chunk;
  if (response.statusCode !== 200) throw new Error(`${options.path} answers ${response.statusCode}`);
  return body;
}
