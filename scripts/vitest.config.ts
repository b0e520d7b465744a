import { defineProject } from 'vitest/config';

/** The gates are tested like everything else. */
export default defineProject({ test: { name: 'scripts', include: ['gates/**/*.test.ts'], testTimeout: 30_000 } });
