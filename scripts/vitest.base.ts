import { defineProject } from 'vitest/config';

const conditions = ['@ctip/source', 'module', 'node', 'development|production'];

/** How every package is tested: on its sources, beside the code, with type tests. */
export function project(name: string) {
  return defineProject({
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      testTimeout: 30_000,
      benchmark: { include: ['bench/**/*.bench.ts'] },
    },
  });
}
