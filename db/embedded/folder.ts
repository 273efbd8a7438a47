import { constants } from 'node:fs';
import { access, chown, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Account, accountFor } from './account.ts';
import { reachable } from './reachable.ts';

/** `dataDir` is the base folder (else DATA_DIR, else chosen); `name` the server's own folder in it. */
export type Place = { dataDir?: string; name?: string };

type Home = { base: string; folder: string; data: string; account: Account };

const project = path.resolve(import.meta.dirname, '../..');
const systemBase = '/var/lib/education-consultation-portal';

/** Where the server lives and whom it runs as. Makes nothing. */
export function home({ dataDir = process.env.DATA_DIR, name = 'database' }: Place = {}): Home {
  const at = (base: string): Home => {
    const folder = path.join(base, name);
    const data = path.join(folder, 'data');
    return { base, folder, data, account: accountFor(data) };
  };
  if (dataDir) return at(path.resolve(dataDir));
  const own = at(path.join(project, '.data'));
  return reachable(project, own.account) ? own : at(systemBase);
}

/** The same, with the folders made and given to the account. Fails in words where they cannot be. */
export async function settle(place: Place = {}): Promise<Home> {
  const chosen = home(place);
  const { base, folder, account } = chosen;
  try {
    await mkdir(base, { recursive: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (process.getuid?.() === 0) {
      // A base that only root may enter (as mktemp makes them) shuts the server out.
      if (!reachable(base, account) && reachable(path.dirname(base), account))
        await chown(base, account.uid, account.gid);
      await chown(folder, account.uid, account.gid);
    }
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The database cannot be kept in ${folder}: ${(error as Error).message}. ${advice}`);
  }
  if (!reachable(folder, account))
    throw new Error(`The database's user (${account.name}) cannot reach ${folder}. ${advice}`);
  const real = await realpath(folder);
  return { ...chosen, folder: real, data: path.join(real, 'data') };
}

const advice = 'Set DATA_DIR to a folder that it can use, or DATABASE_URL to a server that runs.';
