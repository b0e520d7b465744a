export { explain, explainWith, type Explained, type Explanation, type ExplanationSection } from './explain.js';
export { explainDifference, explainDifferenceWith } from './explainDifference.js';
export { explanationHtml } from './explanationHtml.js';
export { sectionCodes, type SectionCode } from './part.js';
