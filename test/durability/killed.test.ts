import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { stopEmbedded } from '#db/embedded/stop.ts';
import { migrate } from '#db/migrate.ts';
import { known } from '#db/seed/known.ts';
import { seed } from '#db/seed/seed.ts';
import { readConfig } from '#src/config.ts';
import { Client } from '#test/support/client.ts';
import { sessionFor } from '#test/support/session.ts';

/* Whatever was answered as done is there after a crash, once, and nothing is half there. */

const place = { name: 'durable' };
const environment = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  // The test runner has one of its own.
  BASE_URL: '',
  SESSION_SECRET: randomBytes(20).toString('hex'),
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
const writers = ['school-dt', 'social-worker', 'vs-adviser', 'vs-manager', 'vs-officer'];

let dataDir: string;
let connection: postgres.Options<Record<string, never>>;
let cookies: Record<string, string>[];
let references: string[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'durable-'));
  const { connection: server } = await startEmbedded({ ...place, dataDir });
  connection = { ...server, database: 'postgres' };
  await migrate(connection);
  await seed(connection, { scale: 0.1 });
  const { planInProgress, inReview, adviceGiven } = known.consultations;
  const titles = [planInProgress.title, inReview.title, adviceGiven.title];
  const sql = postgres({ ...connection, max: 1 });
  references = (await sql`select reference from consultation where title = any(${titles})`).map(
    ({ reference }) => reference,
  );
  const config = readConfig(environment);
  const database = openDatabase(connection, { pool: 1, as: 'owner' });
  const now = () => Temporal.Now.instant();
  cookies = await Promise.all(writers.map((who) => sessionFor({ config, database, sql, now }, who, 0)));
  await Promise.all([database.close(), sql.end()]);
}, 120_000);

afterAll(async () => {
  await stopEmbedded(dataDir, place.name);
  await rm(dataDir, { recursive: true, force: true });
});

async function startApp(): Promise<{ app: ChildProcess; url: string }> {
  const file = join(import.meta.dirname, 'app-process.ts');
  const app = fork(file, [JSON.stringify(connection)], { env: { ...process.env, ...environment } });
  const [first] = await Promise.race([once(app, 'message'), once(app, 'exit')]);
  if (typeof first !== 'string') throw new Error(`The portal ended with ${first} before it listened`);
  return { app, url: first };
}

/** 50 requests at a time, each a message of its own, until told to stop; what was answered 303 is done. */
function write(url: string) {
  const done: string[] = [];
  const statuses: number[] = [];
  let stopped = false;
  let reached: () => void = () => {};
  const enough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const all = Array.from({ length: 50 }, async (_, writer) => {
    const client = new Client(url, cookies[writer % cookies.length]);
    const reference = references[writer % references.length]!;
    const key = () => randomUUID();
    while (!stopped) {
      const id = key();
      const fields = { key: id, audience: 'all', body: `Written while the lights go out: ${id}` };
      const status = await client.post(`/consultations/${reference}/entries`, fields).then(
        (answer) => answer.status,
        () => 0,
      );
      statuses.push(status);
      if (status === 303) done.push(id);
      if (done.length >= 100) reached();
    }
  });
  return {
    done,
    statuses,
    enough,
    stop: async () => {
      stopped = true;
      await Promise.all(all);
    },
  };
}

async function expectAllOnce(done: string[]): Promise<void> {
  const sql = postgres({ ...connection, max: 1 });
  try {
    const rows = await sql<{ id: string; events: number }[]>`
      select entry.id, (select count(*)::int from event where event.after->>'entryId' = entry.id::text) as events
      from entry where body like 'Written while the lights go out:%'`;
    expect(done.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ events }) => events !== 1)).toEqual([]);
    const half = await sql`
      select reference from consultation
      where version <> (select coalesce(max((after->>'version')::int), 1) from event
        where event.local_authority_id = consultation.local_authority_id and event.consultation_id = consultation.id)`;
    expect(half).toEqual([]);
  } finally {
    await sql.end();
  }
}

describe('killed while 50 requests write', () => {
  test('the app: kill -9, then started again', async () => {
    const first = await startApp();
    const load = write(first.url);
    await load.enough;
    first.app.kill('SIGKILL');
    await load.stop();
    expect(load.done.length).toBeGreaterThanOrEqual(100);

    const second = await startApp();
    await expectAllOnce(load.done);
    const client = new Client(second.url, cookies[0]);
    expect((await client.get(`/consultations/${references[0]}`)).status).toBe(200);
    second.app.kill('SIGTERM');
    const [code] = await once(second.app, 'exit');
    expect(code === 0 || code === null).toBe(true);
  }, 120_000);

  test('the database: kill -9, then started again under the same app', async () => {
    const { app, url } = await startApp();
    const { pid } = await startEmbedded({ ...place, dataDir });
    const load = write(url);
    await load.enough;
    process.kill(pid, 'SIGKILL');
    await load.stop();
    await startEmbedded({ ...place, dataDir });
    await expectAllOnce(load.done);
    expect(load.statuses.filter((status) => ![0, 303, 503].includes(status))).toEqual([]);

    const again = write(url);
    await again.enough;
    await again.stop();
    await expectAllOnce([...load.done, ...again.done]);
    app.kill('SIGKILL');
  }, 120_000);
});
