export { fromHxl, toHxl } from './hxl.js';
