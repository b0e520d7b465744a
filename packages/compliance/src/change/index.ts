export type { Cause, FactChange } from './cause.js';
export { diffReports, type FindingChange } from './diffReports.js';
export { staleFindings, type StaleFinding } from './staleFindings.js';
export { whatIf, type WhatIf } from './whatIf.js';
