import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbedded } from '#db/embedded/start.ts';
import { runningEmbedded, stopEmbedded } from '#db/embedded/stop.ts';
import { account, connectTo, emptyFolder, launcher, pidIn } from '#test/embedded/place.ts';

test('an empty folder gets a database, on a socket that only its user, never root, may use', async () => {
  const dataDir = await emptyFolder();
  const server = await startEmbedded({ dataDir });
  expect(server.attached).toBe(false);
  const [settings] = await connectTo(server)`
    select current_setting('listen_addresses') as addresses, current_setting('server_version_num')::int as version,
      current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
      current_setting('TimeZone') as zone`;
  expect(settings).toMatchObject({ addresses: '', fsync: 'on', encoding: 'UTF8', zone: 'UTC' });
  expect(settings!.version).toBeGreaterThanOrEqual(180000);
  expect((await stat(server.connection.path)).mode & 0o777).toBe(0o700);
  expect(account.uid).not.toBe(0);
  for (const file of ['', 'data', 'server.log', '.s.PGSQL.5432']) {
    expect(await stat(path.join(server.socketDir, file))).toMatchObject({ uid: account.uid });
  }
});

test('the server outlives the process that started it, takes who comes later, and stops when told', async () => {
  const dataDir = await emptyFolder();
  const { words, pid: group } = await launcher('start', dataDir);
  // As Ctrl-C would: whoever is still in its group has not been set free.
  expect(() => process.kill(-group, 'SIGINT')).toThrow('ESRCH');
  const first = await startEmbedded({ dataDir });
  expect(first).toMatchObject({ pid: pidIn(words), attached: true });
  expect(await startEmbedded({ dataDir })).toEqual(first);
  const sql = connectTo(first);
  await sql`create table kept as select 1 as row`;
  expect((await launcher('start', dataDir)).words).toContain('was running already');
  expect((await launcher('status', dataDir)).words).toContain('is ready');
  expect((await launcher('stop', dataDir)).words).toContain('has stopped');
  expect((await launcher('status', dataDir)).words).toContain('is not running');
  expect(await runningEmbedded({ dataDir })).toBeUndefined();
  expect(await stopEmbedded(dataDir)).toBe(false);
  const again = await startEmbedded({ dataDir });
  expect(again.attached).toBe(false);
  expect(await connectTo(again)`select row from kept`).toEqual([{ row: 1 }]);
});

test('two names in one folder are two servers', async () => {
  const dataDir = await emptyFolder();
  const one = await startEmbedded({ dataDir });
  const other = await startEmbedded({ dataDir, name: 'other', settings: { fsync: 'off' } });
  expect(one.pid).not.toBe(other.pid);
  expect(await connectTo(other)`show fsync`).toEqual([{ fsync: 'off' }]);
  expect(await stopEmbedded(dataDir, 'other')).toBe(true);
  expect(await startEmbedded({ dataDir })).toMatchObject({ pid: one.pid, attached: true });
});
