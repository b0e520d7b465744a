export { utilityMeasures, type LossAggregate, type UtilityMeasure, type UtilityMeasureName } from './measure.js';
