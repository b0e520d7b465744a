export { readGlotip, type GlotipTable } from './readGlotip.js';
export { glotipReport, type GlotipDefect, type GlotipReport } from './report.js';
export type { GlotipAge, GlotipDimension, GlotipForm, GlotipItem, GlotipRow, GlotipSex } from './row.js';
export type { GlotipDifference, GlotipSums } from './sums.js';
export { glotipCube, type GlotipCubeDimension } from './glotipCube.js';
