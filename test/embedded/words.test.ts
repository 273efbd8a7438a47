import { chown, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reachable } from '#db/embedded/reachable.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { account, emptyFolder, launcher, project } from '#test/embedded/place.ts';

const nobody = { name: 'nobody', uid: 65534, gid: 65534, switchTo: {} };
const root = process.getuid!() === 0;
const anotherUser = root && reachable(project, nobody) ? { uid: nobody.uid, gid: nobody.gid } : {};

test('a user who is not root runs the database in a folder of their own', async () => {
  const dataDir = await emptyFolder();
  if (root) await chown(dataDir, nobody.uid, nobody.gid);
  expect(await launcher('start', dataDir, anotherUser)).toMatchObject({ code: 0, words: /has started/ });
  expect(await launcher('stop', dataDir, anotherUser)).toMatchObject({ code: 0, words: /has stopped/ });
});

test('a folder that cannot be made says where, and what to do', async () => {
  const dataDir = await emptyFolder('file');
  await writeFile(dataDir, '');
  const { code, words } = await launcher('start', path.join(dataDir, 'below'));
  expect(code).toBe(1);
  expect(words).toMatch(/cannot be kept in .*file.below.*Set DATA_DIR/s);
  expect(words).not.toMatch(/^\s+at /m);
});

test('a system for which no PostgreSQL is installed is told to set DATABASE_URL', async () => {
  const copy = await emptyFolder();
  await cp(path.join(project, 'db/embedded'), path.join(copy, 'db/embedded'), { recursive: true });
  await writeFile(path.join(copy, 'package.json'), '{"type":"module"}');
  const { code, words } = await launcher('start', path.join(copy, 'data'), { in: copy });
  expect(code).toBe(1);
  expect(words).toMatch(/No PostgreSQL is installed for .*DATABASE_URL/s);
});

test("a server that will not start is quoted in the server's own words", async () => {
  const start = startEmbedded({ dataDir: await emptyFolder(), settings: { nonsense: '1' } });
  await expect(start).rejects.toThrow(/did not start:.*unrecognized configuration parameter "nonsense"/s);
});

test("a data folder with somebody else's files in it is left alone", async () => {
  const dataDir = await emptyFolder();
  const data = path.join(dataDir, 'database', 'data');
  await mkdir(data, { recursive: true });
  if (root) await chown(data, account.uid, account.gid);
  await writeFile(path.join(data, 'letter.txt'), 'Dear all');
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/ENOTEMPTY/);
});

test('a command that is none names those that are', async () => {
  expect(await launcher('begin', await emptyFolder())).toMatchObject({
    code: 1,
    words: 'Say one of: start, stop, status.\n',
  });
});
