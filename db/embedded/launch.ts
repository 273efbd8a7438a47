import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { environment } from './initialise.ts';

type Launch = {
  binaries: string;
  folder: string;
  data: string;
  socketDir: string;
  account: Account;
  settings: Record<string, string>;
};

// Another process was quicker, or the last processes of a killed server are about to end.
const passing = /lock file "[^"]*" (already exists|is empty)|is still in use/;

/** Starts the server detached, so that it outlives us. */
export async function launch({ binaries, folder, data, socketDir, account, settings }: Launch) {
  const file = path.join(folder, 'server.log');
  const log = await open(file, 'a', 0o600);
  await log.chown(account.uid, account.gid);
  const { size } = await log.stat();
  const all = { listen_addresses: '', unix_socket_permissions: '0700', max_connections: '120', ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', data, '-k', socketDir, ...options], {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...account.switchTo,
  });
  try {
    await once(child, 'spawn');
  } finally {
    await log.close();
  }
  child.unref();
  return {
    pid: child.pid,
    runs: () => child.exitCode === null && child.signalCode === null,
    /** @throws Error with the server's own words, if it ended for a reason that waiting does not mend */
    async mayTryAgain(): Promise<void> {
      const words = (await readFile(file)).subarray(size).toString();
      if (!passing.test(words)) throw new Error(`The database in ${folder} did not start:\n${words.trim()}`);
    },
  };
}
