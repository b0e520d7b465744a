export {
  durableOptions,
  durablePlanStatuses,
  returnRiskAreas,
  returnConclusions,
  declarationForms,
  reintegrationAreas,
  goalStates,
  reintegrationStatuses,
  followUpModes,
  followUpResults,
  situations,
  outcomeConclusions,
} from './codes.js';
export { DurableSolutionPlan } from './durableSolutionPlan.js';
export { FollowUp } from './followUp.js';
export { OutcomeAssessment } from './outcomeAssessment.js';
export { ReintegrationPlan } from './reintegrationPlan.js';
export { ReturnRiskAssessment } from './returnRiskAssessment.js';
export { VoluntaryReturnDeclaration } from './voluntaryReturnDeclaration.js';
