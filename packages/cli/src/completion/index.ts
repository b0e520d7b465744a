export { completionFor, shells } from './shells.js';
