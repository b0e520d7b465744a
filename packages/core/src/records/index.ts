export { Case } from './assistance/case.js';
export { Victim } from './assistance/victim.js';

export { CircularRequest } from './coordination/circularRequest.js';
export {
  circularAnswers,
  circularStatuses,
  coordinationDecisionStatuses,
  coordinationLevels,
  coordinationRoles,
  coordinationSectors,
  focalPointChannels,
  focalPointStatuses,
  meetingAttendances,
  meetingKinds,
  meetingModes,
  meetingStatuses,
  memberCapacities,
} from './coordination/codes.js';
export { CoordinationDecision } from './coordination/coordinationDecision.js';
export { CoordinationUnit } from './coordination/coordinationUnit.js';
export { FocalPoint } from './coordination/focalPoint.js';
export { FocalPointContact } from './coordination/focalPointContact.js';
export { Meeting } from './coordination/meeting.js';
export { Membership } from './coordination/membership.js';

export { LegalInstrument } from './legislation/legalInstrument.js';
export { Referral } from './referral/referral.js';

export { CodeListMapping } from './regional-database/codeListMapping.js';
export {
  confidentialities,
  convictionStages,
  mappingRelations,
  mappingStatuses,
  missingReasons,
  observationStatuses,
  qualitativeEntryStatuses,
  qualitativeEntryTopics,
  releaseAudiences,
  releaseStatuses,
  submissionStatuses,
} from './regional-database/codes.js';
export { DisseminationRelease } from './regional-database/disseminationRelease.js';
export { IndicatorObservation } from './regional-database/indicatorObservation.js';
export { QualitativeEntry } from './regional-database/qualitativeEntry.js';
export { StatisticalObservation } from './regional-database/statisticalObservation.js';
export { StatisticalSubmission } from './regional-database/statisticalSubmission.js';
