import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { socketIn } from './socket-folder.ts';

/** What a server says of itself in `postmaster.pid`; `state` is starting, ready or stopping. */
export type Postmaster = { pid: number; socketDir: string; state: string };

// Above any system's highest pid, so that no process can ever have it.
const impossiblePid = 2 ** 31 - 1;

/** The live server of this data folder, if there is one. */
export async function livePostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = (await readIfThere(path.join(data, 'postmaster.pid'))).split('\n');
  const pid = Number(lines[0]);
  if (!serves(pid, data)) return undefined;
  return { pid, socketDir: lines[4] ?? '', state: (lines[7] ?? 'starting').trim() };
}

// "Do you speak TLS?", which PostgreSQL answers with one byte before anybody has signed in.
const question = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether the server itself answers: a connection alone the system accepts in the name of one just killed. */
export async function answers({ socketDir, state }: Postmaster): Promise<boolean> {
  if (state !== 'ready') return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = connect(socketIn(socketDir), () => probe.write(question))
    .once('data', () => resolve(true))
    .once('error', () => resolve(false))
    .once('close', () => resolve(false))
    .setTimeout(1000, () => resolve(false));
  return promise.finally(() => probe.destroy());
}

/**
 * A lock file whose pid is a zombie's, or was given to another process since, blocks the start. The file
 * itself must stay: PostgreSQL reads from it whether orphans of the dead server still use its memory. It is
 * written through the handle it was judged by: a server that starts meanwhile makes a new file, which this
 * cannot touch.
 */
export async function disown(lock: string, data: string): Promise<void> {
  const file = await open(lock, 'r+').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    const [pid, ...rest] = (await file?.readFile('utf8'))?.split('\n') ?? [];
    if (pid && !serves(Number(pid), data)) await file?.write([impossiblePid, ...rest].join('\n'), 0);
  } finally {
    await file?.close();
  }
}

function serves(pid: number, data: string): boolean {
  if (!(pid > 0)) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    return /postgres/.test(command) && command.includes(`-D ${data} `);
  } catch {
    return false;
  }
}

const readIfThere = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error) => {
    if (['ENOENT', 'ENOTDIR'].includes(error.code)) return '';
    throw error;
  });
