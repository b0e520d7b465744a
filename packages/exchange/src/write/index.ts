export { writeWhole, type Chunks, type WriteOptions } from './writeWhole.js';
