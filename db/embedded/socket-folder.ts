import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';

const longest = process.platform === 'darwin' ? 103 : 107;

export const socketIn = (folder: string): string => path.join(folder, '.s.PGSQL.5432');

/** The server's own folder or, if a socket's path there is longer than the system takes, one in tmp. */
export async function socketFolder(folder: string, account: Account): Promise<string> {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const candidates = [folder, path.join(tmpdir(), `consultation-${digest}`), `/tmp/consultation-${digest}`];
  const short = candidates.find((candidate) => Buffer.byteLength(socketIn(candidate)) <= longest)!;
  if (short !== folder) await ownFolder(short, account);
  return short;
}

/** Anyone may write to tmp, so a folder that was there already is used only if nobody else can have made it. */
async function ownFolder(folder: string, { uid, gid }: Account): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const stats = await lstat(folder);
  if (!stats.isDirectory() || stats.uid !== uid || (stats.mode & 0o077) !== 0)
    throw new Error(`${folder} was to hold the database's socket, but is not a private folder of its user.`);
}
