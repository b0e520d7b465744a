export {
  shelterKinds,
  shelterStatuses,
  movementRules,
  restrictionReasons,
  unitKinds,
  unitStatuses,
  stayStatuses,
  exitDestinations,
  exitReasons,
  incidentKinds,
  incidentRoles,
  incidentSeverities,
  incidentStatuses,
  standardsAreas,
  standardsResults,
  standardsAssessmentKinds,
} from './codes.js';
export { ExitPlan } from './exitPlan.js';
export { Shelter } from './shelter.js';
export { ShelterIncident } from './shelterIncident.js';
export { ShelterStandardsAssessment } from './shelterStandardsAssessment.js';
export { ShelterUnit } from './shelterUnit.js';
export { Stay } from './stay.js';
