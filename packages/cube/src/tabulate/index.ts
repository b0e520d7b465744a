export type { CubeSpec, Dimension, MultipleDimension, SingleDimension } from './spec.js';
export { tabulate, tabulateSync } from './tabulate.js';
