import { spawn } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '#db/embedded/start.ts';
import { stopEmbedded } from '#db/embedded/stop.ts';
import { bystander, zombie } from '#test/embedded/holder.ts';
import { connectTo, emptyFolder } from '#test/embedded/place.ts';

test('what was acknowledged before kill -9 is there after the next start', async () => {
  const dataDir = await emptyFolder();
  const server = await startEmbedded({ dataDir });
  const sql = connectTo(server);
  await sql`create table written (n int)`;
  const acknowledged: number[] = [];
  const writing = async (): Promise<void> => {
    for (let n = 1; ; n++) {
      await sql`insert into written values (${n})`;
      acknowledged.push(n);
      if (n === 50) process.kill(server.pid, 'SIGKILL');
      if (n === 100_000) throw new Error('The server was not killed.');
    }
  };
  await expect(writing()).rejects.toMatchObject({
    code: expect.stringMatching(/57P0|CONNECTION_|ECONN|ENOENT|EPIPE/),
  });
  const rows = await connectTo(await startEmbedded({ dataDir }))`select n from written`;
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  expect(rows.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged));
});

test('a dead server whose pid another process, another server or a zombie has now does not block the next', async () => {
  const dataDir = await emptyFolder();
  const otherServer = async () => (await startEmbedded({ dataDir, name: 'other' })).pid;
  onTestFinished(async () => {
    await stopEmbedded(dataDir, 'other');
  });
  for (const make of [bystander, otherServer, zombie]) {
    const { pid, socketDir, connection } = await startEmbedded({ dataDir });
    process.kill(pid, 'SIGKILL');
    const held = await make();
    for (const lock of [`${socketDir}/data/postmaster.pid`, `${connection.path}.lock`]) {
      const [, ...rest] = (await readFile(lock, 'utf8')).split('\n');
      await writeFile(lock, [held, ...rest].join('\n'));
    }
    expect(() => process.kill(held, 0)).not.toThrow();
    const again = await startEmbedded({ dataDir });
    expect(again).toMatchObject({ attached: false, connection });
    expect(again.pid).not.toBe(held);
    expect(await connectTo(again)`select 1 as one`).toEqual([{ one: 1 }]);
  }
});

test('a start waits for what is left of a killed server, which might still write', async () => {
  const dataDir = await emptyFolder();
  const server = await startEmbedded({ dataDir });
  const [left] = await connectTo(server)`select pg_backend_pid() as pid`;
  process.kill(left!.pid, 'SIGSTOP');
  onTestFinished(() => void spawn('kill', ['-CONT', `${left!.pid}`]));
  process.kill(server.pid, 'SIGKILL');
  const refused = logged(`${server.socketDir}/server.log`, 'is still in use');
  const again = startEmbedded({ dataDir });
  expect(await Promise.race([refused, again])).toBe('refused');
  process.kill(left!.pid, 'SIGCONT');
  expect(await again).toMatchObject({ attached: false });
});

test('nobody is sent to a server that has just been killed', async () => {
  const dataDir = await emptyFolder();
  const killed = new Set<number>();
  for (let round = 0; round < 5; round++) {
    const { pid } = await startEmbedded({ dataDir });
    expect(killed).not.toContain(pid);
    process.kill(pid, 'SIGKILL');
    killed.add(pid);
  }
});

function logged(file: string, words: string): Promise<'refused'> {
  const { promise, resolve } = Promise.withResolvers<'refused'>();
  const watcher = watch(file, () => readFileSync(file, 'utf8').includes(words) && resolve('refused'));
  onTestFinished(() => watcher.close());
  return promise;
}
