import { library } from '../../scripts/tsup.base.js';

// The script of a thread is an ES module that nobody imports; it stands by itself.
export default [
  { ...library({ index: 'src/index.ts', conformance: 'src/conformance/index.ts', threads: 'src/threads/index.ts' }), shims: true },
  { ...library({ worker: 'src/threads/worker.ts' }), format: ['esm' as const], dts: false, clean: false },
];
