import { chmod, chown, mkdir, rm, stat, symlink } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { socketFolder, socketIn } from '#db/embedded/socket-folder.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { account, connectTo, emptyFolder } from '#test/embedded/place.ts';

const long = (letter: string): string => `/nowhere/${letter.repeat(120)}-${process.pid}`;

async function shortFolder(letter: string): Promise<string> {
  const folder = await socketFolder(long(letter), account);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a folder whose path is too long for a socket has its socket in a private folder in tmp', async () => {
  const dataDir = await emptyFolder('a'.repeat(110));
  const server = await startEmbedded({ dataDir });
  onTestFinished(() => rm(server.socketDir, { recursive: true, force: true }));
  expect(Buffer.byteLength(server.connection.path)).toBeLessThanOrEqual(103);
  expect(await stat(server.socketDir)).toMatchObject({ uid: account.uid, mode: 0o40700 });
  expect(await connectTo(server)`select 1 as one`).toEqual([{ one: 1 }]);
  expect(await startEmbedded({ dataDir })).toEqual({ ...server, attached: true });
});

test('each folder has a socket folder of its own, the same each time', async () => {
  const [one, other] = [await shortFolder('a'), await shortFolder('b')];
  expect(one).not.toBe(other);
  expect(await shortFolder('a')).toBe(one);
  expect(socketIn(one).length).toBeLessThanOrEqual(103);
});

const traps: [string, (folder: string) => Promise<unknown>][] = [
  ['is open to others', (folder) => chmod(folder, 0o755)],
  [
    'is a link',
    async (folder) => {
      await rm(folder, { recursive: true });
      await mkdir(`${folder}-elsewhere`, { mode: 0o700 });
      await chown(`${folder}-elsewhere`, account.uid, account.gid);
      onTestFinished(() => rm(`${folder}-elsewhere`, { recursive: true }));
      await symlink(`${folder}-elsewhere`, folder);
    },
  ],
];

test.each(traps)('a folder in tmp that %s is not used', async (_, set) => {
  const folder = await shortFolder('c');
  await set(folder);
  await expect(socketFolder(long('c'), account)).rejects.toThrow('not a private folder');
});
