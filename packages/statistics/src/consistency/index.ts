export { checkParts, type PublishedTotals } from './checkParts.js';
export { rateReading, type RateReading } from './rateReading.js';
