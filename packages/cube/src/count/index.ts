export { add, between, exactly, isExact, masked, type Count, type CountUnit } from './count.js';
