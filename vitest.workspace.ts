import { writeFileSync } from 'node:fs';

import type { Reporter } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Counts the run in one plain line that a script can read. `npm test` takes the counts from a file, to print them last of all. */
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
    const file = process.env['CTIP_TEST_COUNTS'];
    if (file === undefined) console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    else writeFileSync(file, JSON.stringify(count));
  },
};

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples/*', 'scripts'],
    reporters: ['default', summary],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/data/**', '**/locales/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
