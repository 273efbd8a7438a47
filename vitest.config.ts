import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/support/browser-setup.ts'],
    pool: 'forks',
    fileParallelism: true,
    maxWorkers: 2,
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What is waited for in a browser comes when the machine gets to it.
    expect: { poll: { timeout: 60_000, interval: 50 } },
    sequence: { shuffle: { files: true } },
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
