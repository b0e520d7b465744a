export { all, any, not, type Truth } from './truth.js';
