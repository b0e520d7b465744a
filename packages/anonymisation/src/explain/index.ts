export { explainRelease, type Explanation, type ExplanationSettings } from './explainRelease.js';
