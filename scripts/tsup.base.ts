import type { Options } from 'tsup';

/** How every package is built: ESM and CommonJS with declarations for both. */
export function library(entry: Record<string, string>): Options {
  return {
    entry,
    format: ['esm', 'cjs'],
    target: 'node20',
    // tsup injects `baseUrl` (deprecated in TypeScript 6) and cannot emit from a composite project.
    dts: { compilerOptions: { composite: false, ignoreDeprecations: '6.0', customConditions: [] } },
    sourcemap: false,
    clean: true,
    treeshake: true,
    splitting: true,
    silent: true,
  };
}
