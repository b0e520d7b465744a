import { defineProject } from 'vitest/config';

/** The gates, and what the scripts stand on, are tested like everything else. */
export default defineProject({ test: { name: 'scripts', include: ['{gates,lib}/**/*.test.ts'], testTimeout: 30_000 } });
