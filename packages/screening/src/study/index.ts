export type { Study } from './shape.js';
export { studies } from './studies.data.js';
export { predictiveValues, studiesOf, type PredictiveValues } from './study.js';
