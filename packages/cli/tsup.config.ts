import { library } from '../../scripts/tsup.base.js';

// The program itself is an ES module; the library beside it comes in both forms.
export default [library({ index: 'src/index.ts' }), { ...library({ bin: 'src/bin.ts' }), format: ['esm' as const], dts: false, clean: false }];
