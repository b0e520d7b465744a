export {
  needAreas,
  needLevels,
  carePlanStatuses,
  careGoalStates,
  episodeStatuses,
  discontinuationReasons,
  noteKinds,
  needToKnow,
  safetyTriggers,
  conferenceDecisions,
  grantKinds,
  grantStatuses,
  grantRefusals,
} from './careCodes.js';
export { CarePlan } from './carePlan.js';
export { CaseConference } from './caseConference.js';
export { CaseNote } from './caseNote.js';
export { Grant } from './grant.js';
export { NeedsAssessment } from './needsAssessment.js';
export { SafetyPlan } from './safetyPlan.js';
export { ServiceEpisode } from './serviceEpisode.js';
