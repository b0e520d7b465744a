export { studies } from './studies.data.js';
export { predictiveValues, studiesOf, type PredictiveValues, type Study } from './study.js';
