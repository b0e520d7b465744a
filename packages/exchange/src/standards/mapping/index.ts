export { dropped } from './dropped.js';
export { loss, type LossCode, type Mapped } from './mapped.js';
