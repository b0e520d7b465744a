export { garwood, wilson, type Interval, type IntervalOptions } from './interval.js';
