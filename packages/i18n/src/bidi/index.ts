export { isolated } from './bidi.js';
