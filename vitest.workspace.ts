import type { Reporter } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Ends the log with one plain line that a script can read. */
const summary: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        tests += 1;
      }
      // A file that failed before it could name a test is a failure too.
      if (module.state() === 'failed' && (tests === 0 || module.errors().length > 0)) count.failed += 1;
    }
    count.failed += unhandled.length;
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples/*'],
    reporters: ['default', summary],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/data/**', '**/locales/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
