export { mondrian, type MondrianOptions } from './mondrian.js';
