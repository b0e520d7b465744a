export { assess } from './assess.js';
export {
  dimensionResults,
  outcomeCodes,
  type Assessment,
  type AssessOptions,
  type DimensionFinding,
  type DimensionResult,
  type MissingItem,
  type NextQuestion,
  type Outcome,
  type OutcomeCode,
  type RecordedItem,
  type ReferencePeriod,
  type StrengthReadings,
  type UsedItem,
} from './assessment.js';
export {
  delphiClass,
  notDefinedReasons,
  type Combined,
  type DelphiClass,
  type DelphiCombination,
  type NotDefinedReason,
  type PublishedClass,
} from './delphi/combine.js';
export { delphiBranch, type RuleBranch } from './delphi/dimensionRule.js';
export { icls2018Rule } from './forced-labour/twoConditions.js';
