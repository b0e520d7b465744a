export { explainRelease, type Explanation } from './explainRelease.js';
