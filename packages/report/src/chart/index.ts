export { bars, columns, intervals, type Direction, type Mark, type Voice } from './chart.js';
export { palette } from './look.js';
