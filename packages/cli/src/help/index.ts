export { helpOf, overview } from './help.js';
