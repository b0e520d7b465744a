export { difference, type Difference, type DimensionChange, type ItemState } from './compare.js';
