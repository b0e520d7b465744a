export { readNdjson, type NdjsonOptions } from './readNdjson.js';
export { writeNdjson } from './writeNdjson.js';
