export {
  encounterChannels,
  reporterKinds,
  encounterPurposes,
  encounterOutcomes,
  interviewerRoles,
  screeningStatuses,
  screeningStopReasons,
  screeningConclusions,
  screeningStrengths,
  indicatorEvidenceKinds,
  identificationStages,
  proofStandards,
  reviewRoutes,
  riskLevels,
  immediateActions,
  reflectionStatuses,
  reflectionEndReasons,
  reflectionTerminationCauses,
  reflectionExtensionReasons,
} from './codes.js';
export { Encounter } from './encounter.js';
export { IdentificationDecision } from './identificationDecision.js';
export { ReflectionPeriod } from './reflectionPeriod.js';
export { RiskScreen } from './riskScreen.js';
export { Screening } from './screening.js';
