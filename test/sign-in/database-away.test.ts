import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { createApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { createLog } from '#src/web/log.ts';
import { Client } from '#test/support/client.ts';
import { signed } from '#test/support/session.ts';
import { HostileProvider } from './hostile-provider.ts';

let url: string;
let cookies: Record<string, string>;
let provider: HostileProvider;
const server = createServer();
const database = openDatabase({ path: '/nowhere/.s.PGSQL.5432' });

beforeAll(async () => {
  provider = await HostileProvider.start('mock');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const config = readConfig({
    NODE_ENV: 'test',
    BASE_URL: url,
    SESSION_SECRET: 'the secret of a portal whose database is away',
    SIGN_IN_PROVIDERS: JSON.stringify([provider.settings]),
  });
  cookies = { portal: encodeURIComponent(`s:${signed('a-session', config)}`) };
  server.on(
    'request',
    createApp({ config, database, log: createLog('silent'), now: () => Temporal.Now.instant() }),
  );
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await database.close();
  provider.close();
});

test.each([
  ['whose session cannot be read', () => new Client(url, cookies), '/your-sign-ins', 'GET'],
  ['whose form cannot be judged', () => new Client(url, cookies), '/sign-out', 'POST'],
  ['whose sign-in cannot be kept', () => new Client(url), '/sign-in/mock', 'GET'],
])('somebody %s is told to try again', async (_name, client, path, method) => {
  const answer = await client().send(method, path);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.html).toContain('</html>');
  expect(answer.text('h1')).not.toContain('Mock mock');
});

test('and whoever needs no session sees the page', async () => {
  expect((await new Client(url).get('/sign-in')).status).toBe(200);
});
