export { diffReports, staleFindings, whatIf, type Cause, type FactChange, type FindingChange, type StaleFinding, type WhatIf } from './change.js';
