export { fileOptions, inputFor } from './files.js';
export { gatheredLines } from './gathered.js';
export { expanded } from './glob.js';
export { readAll, readAsJob, type Read } from './run.js';
export { Tally, totalOf } from './tally.js';
