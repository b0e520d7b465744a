export { alone, lockOptionsOf } from './alone.js';
export { takeOverOption } from './option.js';
