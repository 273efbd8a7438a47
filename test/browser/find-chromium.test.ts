import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '#test/support/browser/find-chromium.ts';
import setup from '#test/support/browser-setup.ts';

let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  program = join(folder, 'google-chrome');
  writeFileSync(program, '', { mode: 0o755 });
  writeFileSync(join(folder, 'chromium'), 'not a program', { mode: 0o644 });
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

test('the path that was named goes before all else', () => {
  const env = { CHROMIUM_PATH: program };
  expect(findChromium({ env, platform: 'linux', arch: 'x64' })).toEqual({ system: program });
});

test('a named path with no program there is never passed over', () => {
  const env = { CHROMIUM_PATH: join(folder, 'chromium'), PATH: folder };
  expect(findChromium({ env, platform: 'linux', arch: 'x64' })).toEqual({
    missing: expect.stringContaining(`CHROMIUM_PATH is ${folder}`),
  });
});

test('the pinned package serves linux x64, and the system elsewhere', () => {
  const env = { PATH: `/nowhere:${folder}` };
  expect(findChromium({ env, platform: 'linux', arch: 'x64' })).toEqual({ packed: true });
  expect(findChromium({ env, platform: 'linux', arch: 'arm64' })).toEqual({ system: program });
  expect(findChromium({ env: { PATH: '/nowhere' }, platform: 'linux', arch: 'arm64' })).toEqual({
    missing: 'No Chromium was found on this machine (linux arm64).',
  });
});

type Provide = Parameters<typeof setup>[0];
const LOUD = /NO BROWSER.*no program can be run there.*set CHROMIUM_PATH/s;

test('with no browser, a run on a build server fails at once', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere');
  vi.stubEnv('CI', 'true');
  await expect(setup({ provide: () => undefined } as unknown as Provide)).rejects.toThrow(LOUD);
});

test('with no browser, another run says so and tells each test', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere');
  vi.stubEnv('CI', '');
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const provide = vi.fn();
  await setup({ provide } as unknown as Provide);
  expect(provide).toHaveBeenCalledExactlyOnceWith('browser', { missing: expect.stringMatching(LOUD) });
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(LOUD));
});
