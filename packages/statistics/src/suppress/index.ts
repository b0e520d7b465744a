export { suppressSmall } from './suppress.js';
