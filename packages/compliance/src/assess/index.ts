export { assessCompliance } from './assess.js';
export { askKeys, findingResults, type Ask, type ComplianceReport, type Finding, type FindingResult } from './types.js';
