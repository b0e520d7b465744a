export { inTheWay } from './inTheWay.js';
export { writeWhole, type Chunks, type WriteOptions } from './writeWhole.js';
