export { inTheWay } from './inTheWay.js';
export type { Chunks } from './prepare.js';
export { targetOf } from './target.js';
export { writeTogether, type Held, type PlannedFile } from './writeTogether.js';
export { writeWhole, type WriteOptions } from './writeWhole.js';
