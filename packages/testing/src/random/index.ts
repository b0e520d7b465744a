export { random, type Gaps, type Random } from './random.js';
