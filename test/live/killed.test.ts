import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { readConfig } from '#src/config.ts';
import { type Scene, setScene } from '#test/consultations/scene.ts';
import { newPage } from '#test/support/browser/browser.ts';
import { Client } from '#test/support/client.ts';
import { testDatabase } from '#test/support/database.ts';
import { sessionFor } from '#test/support/session.ts';
import { listenTo } from './listener.ts';
import { changesOf } from './stage.ts';

/* Two processes behind one address, as behind a balancer; one dies with pages open on it. */

const environment = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  BASE_URL: '',
  SESSION_SECRET: 'the secret of two processes of a portal',
  SIGN_IN_PROVIDERS: JSON.stringify([
    {
      id: 'demo',
      label: 'none',
      issuer: 'http://localhost:2',
      clientId: 'a',
      clientSecret: 'b',
      assurance: ['mfa'],
    },
  ]),
};
const program = join(import.meta.dirname, 'process.ts');

let made: Awaited<ReturnType<typeof testDatabase>>;
let sql: postgres.Sql;
let scene: Scene;
let forwarder: Server;
let address: string;
/** Where the forwarder leads: the first that takes the connection. */
let behind: Process[];
type Process = { app: ChildProcess; url: string; port: number };

beforeAll(async () => {
  made = await testDatabase();
  sql = postgres({ ...made.options, max: 2, onnotice: () => {} });
  scene = await setScene(sql);
  behind = await Promise.all([start(), start()]);
  forwarder = createServer((from) => {
    const to = connect(behind.find(({ app }) => app.exitCode === null && !app.killed)!.port, '127.0.0.1');
    from.pipe(to).pipe(from);
    from.on('error', () => to.destroy());
    to.on('error', () => from.destroy());
    to.on('close', () => from.destroy());
  });
  forwarder.listen(0, '127.0.0.1');
  await once(forwarder, 'listening');
  address = `http://localhost:${(forwarder.address() as AddressInfo).port}`;
}, 180_000);
afterAll(async () => {
  for (const { app } of behind ?? []) app.kill('SIGKILL');
  forwarder?.close();
  await sql?.end();
  await made?.drop();
});

async function start(): Promise<Process> {
  const app = fork(program, [JSON.stringify(made.options)], { env: { ...process.env, ...environment } });
  const [first] = await Promise.race([once(app, 'message'), once(app, 'exit')]);
  if (typeof first !== 'string') throw new Error(`The portal ended with ${first} before it listened`);
  return { app, url: first, port: Number(new URL(first).port) };
}

async function cookiesOf(person: string) {
  const database = openDatabase(made.options, { pool: 1, as: 'owner' });
  const now = () => Temporal.Now.instant();
  const cookies = await sessionFor({ config: readConfig(environment), database, sql, now }, person, 0);
  await database.close();
  return cookies;
}

test('kill -9 of the process that a page hangs on: it goes on at the other, and misses nothing', async () => {
  const references = [];
  for (let i = 0; i < 3; i++) references.push(await scene.consult('accepted'));
  const [before, meanwhile, after] = references as [string, string, string];
  const [first, second] = behind as [Process, Process];
  const adviser = new Client(second.url, await cookiesOf(scene.ids.adviser));
  const take = async (reference: string) =>
    expect((await adviser.post(`/consultations/${reference}/taking`)).status).toBe(303);

  const page = await newPage({ baseURL: address, javascript: true });
  const cookies = Object.entries(await cookiesOf(scene.ids.manager));
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: address })));
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto('/queue?view=unallocated');
  const left = (reference: string) =>
    page.locator(`[id="row-${reference}"]`).getByText('No longer in this view').waitFor();

  await take(before);
  await left(before);
  first.app.kill('SIGKILL');
  await once(first.app, 'exit');
  await take(meanwhile);
  await left(meanwhile);
  await take(after);
  await left(after);
  expect(loads).toBe(1);
  await page.expectClean({ allow: /ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION|ERR_EMPTY_RESPONSE/ });
  await page.close();
});

test('a process that is asked to end lets go of its pages at once, and of who has what open', async () => {
  const second = behind[1]!;
  const reference = await scene.consult('allocated');
  const client = new Client(second.url, await cookiesOf(scene.ids.officer));
  const listener = await listenTo(client, changesOf(reference));
  await listener.begun();
  const present = () => sql`select from presence`;
  expect(await present()).toHaveLength(1);
  second.app.kill('SIGTERM');
  await listener.over;
  // It may come back elsewhere: nothing said that it is over.
  expect(listener.told.map(({ event }) => event)).not.toContain('ended');
  const [code] = await once(second.app, 'exit');
  expect(code).toBe(0);
  expect(await present()).toHaveLength(0);
});
