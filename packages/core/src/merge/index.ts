export { changesBetween, mergeRecords, type Change, type Merged } from './merge.js';
