import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

const runs: [string, Record<string, string>, string][] = [
  [
    'tests that pass and fail, one skipped, a hook that fails and a file that does not load',
    {
      'a.test.js': "test('one', () => {}); test('two', () => {}); test('three', () => { expect(1).toBe(2) })",
      'b.test.js': "test.skip('four', () => {}); test('five', () => {})",
      'c.test.js':
        "describe('d', () => { beforeAll(() => { throw new Error('no') }); test('six', () => {}) })",
      'd.test.js': "throw new Error('no')",
    },
    '3 passed, 3 failed',
  ],
  ['nothing but passing tests', { 'a.test.js': "test('one', () => {})" }, '1 passed, 0 failed'],
  ['no tests', {}, '0 passed, 1 failed'],
  [
    'a setup that fails',
    { 'a.test.js': "test('one', () => {})", 'setup.js': "export default () => { throw new Error('no') }" },
    '0 passed, 1 failed',
  ],
  [
    'an error outside any test',
    { 'a.test.js': "test('one', () => { Promise.reject(new Error('no')) })" },
    '1 passed, 1 failed',
  ],
];

test.each(runs)('the last line of a run with %s', async (_, files, line) => {
  const root = await mkdtemp(path.join(tmpdir(), 'closing-line-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const config = {
    globals: true,
    globalSetup: Object.keys(files).filter((name) => name === 'setup.js'),
    reporters: ['default', path.join(project, 'test/support/closing-line.ts')],
  };
  await writeFile(path.join(root, 'vitest.config.js'), `export default ${JSON.stringify({ test: config })}`);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, name), content);
  const vitest = path.join(project, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--root', root], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [words] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(words.trimEnd().split('\n').at(-1)).toBe(line);
});
