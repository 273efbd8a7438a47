import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import postgres, { type Sql } from 'postgres';
import { onTestFinished } from 'vitest';
import { accountFor } from '#db/embedded/account.ts';
import type { Embedded } from '#db/embedded/start.ts';
import { stopEmbedded } from '#db/embedded/stop.ts';

export const project = path.resolve(import.meta.dirname, '../..');

/** Who runs a new server here. */
export const account = accountFor('/nowhere');

/** An empty folder for one test's server, both gone when the test ends. */
export async function emptyFolder(...deeper: string[]): Promise<string> {
  const top = await mkdtemp(path.join(tmpdir(), 'embedded-'));
  await chmod(top, 0o755);
  const folder = path.join(top, ...deeper);
  onTestFinished(async () => {
    await stopEmbedded(folder);
    await rm(top, { recursive: true, force: true });
  });
  return folder;
}

/** A client that ends with the test and takes a broken connection quietly. */
export function connectTo({ connection }: Embedded): Sql {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end({ timeout: 0 }));
  return sql;
}

/** The launcher in a process, and a process group, of its own, perhaps another user's; returns once it has ended. */
export async function launcher(
  command: string,
  DATA_DIR: string,
  { in: root = project, ...user }: { in?: string; uid?: number; gid?: number } = {},
): Promise<{ pid: number; code: number | null; words: string }> {
  const child = spawn(process.execPath, [path.join(root, 'db/embedded/cli.ts'), command], {
    env: { ...process.env, DATA_DIR },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...user,
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const words = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { pid: child.pid!, code: await ended, words: words.join('') };
}

export const pidIn = (words: string): number => Number(/pid (\d+)/.exec(words)?.[1]);
