export { assessCompliance, type AssessOptions } from './assess.js';
export {
  askKeys,
  findingResults,
  findingStatuses,
  remedyKeys,
  severities,
  type Ask,
  type ComplianceReport,
  type Finding,
  type FindingResult,
  type FindingSeverity,
  type FindingStatus,
  type Remedy,
  type RuleCited,
  type SatisfiedBy,
} from './types.js';
