import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * The last line of a run: `N passed, N failed`, counting tests. What keeps tests from being counted (a file
 * that does not load, a hook, the setup) counts as one that failed.
 */
export default class ClosingLine implements Reporter {
  #passed = 0;
  #failed = 0;

  onInit(): void {
    process.once('exit', (code) => {
      const failed = code ? Math.max(1, this.#failed) : this.#failed;
      writeSync(process.stdout.fd, `${this.#passed} passed, ${failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    this.#passed = 0;
    this.#failed = errors.length;
    for (const module of modules) {
      this.#passed += [...module.children.allTests('passed')].length;
      this.#failed += [...module.children.allTests('failed')].length;
      for (const suite of [module, ...module.children.allSuites()]) this.#failed += suite.errors().length;
    }
  }
}
