export { diffReports, staleFindings, whatIf, withLaws, type Cause, type FactChange, type FindingChange, type StaleFinding, type WhatIf } from './change.js';
