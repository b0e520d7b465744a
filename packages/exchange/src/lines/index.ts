export { linesOf, type Line } from './lines.js';
