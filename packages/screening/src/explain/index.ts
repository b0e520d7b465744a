export { explain, explainWith, type Explanation, type ExplanationSection } from './explain.js';
export { explainDifference } from './explainDifference.js';
export { sectionCodes, type SectionCode } from './part.js';
