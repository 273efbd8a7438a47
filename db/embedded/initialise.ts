import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { madeWhole } from './made-whole.ts';

/** The whole environment of the database's programs: nothing of ours leaks into a server that outlives us. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const choices = '-U postgres -A trust -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C';

// As durable as syncing file by file, and sooner done.
const syncing = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];

/** Makes an empty database cluster, unless there is one. */
export async function initialise(data: string, binaries: string, account: Account): Promise<void> {
  await madeWhole(data, 'PG_VERSION', async (temporary) => {
    await chown(temporary, account.uid, account.gid);
    const initdb = path.join(binaries, 'bin', 'initdb');
    await promisify(execFile)(initdb, ['-D', temporary, ...choices.split(' '), ...syncing], {
      cwd: '/',
      env: environment,
      ...account.switchTo,
    }).catch((error) => {
      throw new Error(inWords(error, account));
    });
  });
}

function inWords(error: Error & { code?: unknown; stderr?: string }, { uid }: Account): string {
  if (error.code === 'ENOENT')
    return 'The PostgreSQL that npm installed needs glibc, which this system lacks. Set DATABASE_URL instead.';
  if (error.stderr?.includes('could not look up effective user ID'))
    return `PostgreSQL needs its user to have a name, and user ${uid} has none in /etc/passwd.`;
  return `The database could not be made: ${error.stderr || error.message}`;
}
