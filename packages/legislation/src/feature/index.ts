export { featuresOf, historyOf } from './feature.js';
export { featureNames } from './names.js';
