export { explainFinding, type ExplainedFinding } from './explain.js';
