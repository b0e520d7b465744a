export type { ReadItem } from './item.js';
export { read, type ReadOptions } from './read.js';
