import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbedded } from '#db/embedded/start.ts';
import { runningEmbedded, stopEmbedded } from '#db/embedded/stop.ts';
import { connectTo, emptyFolder, launcher, pidIn } from '#test/embedded/place.ts';

test('three processes at once share one server, over nothing, a stopped and a killed one', async () => {
  const dataDir = await emptyFolder();
  const first = await threeAtOnce(dataDir);
  const files = await readdir(path.join(dataDir, 'database'));
  expect(files.filter((name) => name.startsWith('data'))).toEqual(['data']);
  await stopEmbedded(dataDir);
  const second = await threeAtOnce(dataDir);
  process.kill(second, 'SIGKILL');
  const third = await threeAtOnce(dataDir);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(await connectTo(await startEmbedded({ dataDir }))`select 1 as one`).toEqual([{ one: 1 }]);
});

async function threeAtOnce(dataDir: string): Promise<number> {
  const all = await Promise.all([1, 2, 3].map(() => launcher('start', dataDir)));
  expect(all.map(({ words }) => words)).toEqual(Array(3).fill(expect.stringContaining('pid')));
  const { pid } = (await runningEmbedded({ dataDir }))!;
  expect(all.map(({ words }) => pidIn(words))).toEqual([pid, pid, pid]);
  expect(all.filter(({ words }) => words.includes('has started'))).toHaveLength(1);
  return pid;
}
