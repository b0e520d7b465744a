export { writeWhole, type Chunks } from './writeWhole.js';
