export { tabulate, tabulateSync, type CubeSpec, type Dimension, type MultipleDimension, type SingleDimension } from './tabulate.js';
