export type { CubeSpec, Dimension, MultipleDimension, NamedDimension, SingleDimension } from './spec.js';
export { tabulate, tabulateSync } from './tabulate.js';
