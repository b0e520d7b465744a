export { Case } from './assistance/case.js';
export { contactChannels, documentHolders, identityDocumentKinds, nameUses, sexPreferences } from './assistance/codes.js';
export { ExploitationAccount } from './assistance/exploitationAccount.js';
export {
  educationLevels,
  genders,
  maritalStatuses,
  methodsOfControl,
  onlinePlatforms,
  recruitmentMethods,
  sexualForms,
  traffickingEventKinds,
} from './assistance/profileCodes.js';
export { SocialProfile } from './assistance/socialProfile.js';
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

export {
  traffickingOffences,
  otherOffences,
  offenceKinds,
  procedures,
  caseOpenings,
  criminalCaseStatuses,
  suspectStandings,
  perpetratorRoles,
  suspectKinds,
  liabilityModes,
  offenceCompletions,
  jurisdictionBases,
  chargeStatuses,
  pleas,
  courtInstances,
  hearingKinds,
  hearingStatuses,
  courtroomMeasures,
  decisionKinds,
  finalities,
  verdicts,
  acquittalGrounds,
  discontinuations,
  principalPenalties,
  furtherPenalties,
  sentenceStatuses,
  appellants,
  appealKinds,
  appealSubjects,
  appealStatuses,
  appealResults,
  assetKinds,
  assetStatuses,
  valueBases,
  assetDestinations,
  compensationRoutes,
  compensationHeads,
  compensationStatuses,
  compensationPayers,
  witnessMeasures,
  witnessMeasureStatuses,
  cooperationKinds,
  requestDirections,
  cooperationBases,
  assistanceActs,
  requestStatuses,
  refusalGrounds,
  reviewRequesters,
  nonPunishmentBases,
  nonPunishmentOutcomes,
  participationRoles,
} from './criminal-justice/codes.js';
export { Appeal } from './criminal-justice/appeal.js';
export { Charge } from './criminal-justice/charge.js';
export { Compensation } from './criminal-justice/compensation.js';
export { Confiscation } from './criminal-justice/confiscation.js';
export { CourtDecision, type Finding, type LesserConviction, type TraffickingConviction } from './criminal-justice/courtDecision.js';
export { CriminalCase } from './criminal-justice/criminalCase.js';
export { Hearing } from './criminal-justice/hearing.js';
export { MutualLegalAssistanceRequest } from './criminal-justice/mutualLegalAssistanceRequest.js';
export { NonPunishmentReview } from './criminal-justice/nonPunishmentReview.js';
export { Sentence } from './criminal-justice/sentence.js';
export { Suspect } from './criminal-justice/suspect.js';
export { SuspectIdentity } from './criminal-justice/suspectIdentity.js';
export { VictimParticipation } from './criminal-justice/victimParticipation.js';
export { WitnessIdentity } from './criminal-justice/witnessIdentity.js';
export { WitnessProtectionMeasure } from './criminal-justice/witnessProtectionMeasure.js';
export { Referral1, Victim1 } from './former/index.js';
export { LegalInstrument } from './legislation/legalInstrument.js';
export {
  declineReasons,
  directoryStatuses,
  overrideGrounds,
  referralReasons,
  serviceOutcomes,
  stepStates,
  transferKinds,
  transferStatuses,
  trmPhases,
  urgencies,
} from './referral/codes.js';
export { DirectoryEntry } from './referral/directoryEntry.js';
export { Referral } from './referral/referral.js';
export { Transfer } from './referral/transfer.js';

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
export { weekdays, type Weekday } from './parts/hours.js';

export {
  penaltyCases,
  textStandings,
  treatyConsents,
  treatyStandings,
  treatyStatements,
} from './legislation/codes.js';
export { Provision } from './legislation/provision.js';
export { TreatyStatus } from './legislation/treatyStatus.js';

export {
  assessmentKinds,
  assessmentResults,
  certificateKinds,
  courseLevels,
  credentialStatuses,
  revocationReasons,
  trainerLevels,
  trainingModes,
  trainingSectors,
  trainingStatuses,
} from './training/codes.js';
export { Course } from './training/course.js';
export { TrainerAccreditation } from './training/trainerAccreditation.js';
export { TrainingAssessment } from './training/trainingAssessment.js';
export { TrainingAttendance } from './training/trainingAttendance.js';
export { TrainingCertificate } from './training/trainingCertificate.js';
export { TrainingParticipant } from './training/trainingParticipant.js';
export { TrainingProgramme } from './training/trainingProgramme.js';
export { TrainingSession } from './training/trainingSession.js';
export { VisitingDelegation } from './training/visitingDelegation.js';
export { budgetStatusOf, budgetTypeOf, BudgetVersion } from './projects/budgetVersion.js';
export {
  budgetStatuses,
  budgetTypes,
  organisationRoles,
  projectStatuses,
  resultLevels,
  targetGroups,
  transactionKinds,
} from './projects/codes.js';
export { OrganisationRole } from './projects/organisationRole.js';
export { Project } from './projects/project.js';
export { ProjectResult } from './projects/projectResult.js';
export { ProjectTransaction } from './projects/projectTransaction.js';

export { tipTiers } from './ratings/codes.js';
export { Rating } from './ratings/rating.js';
export * from './shelters/index.js';
export * from './identification/index.js';
export * from './assistance/index.js';
export * from './durable-solutions/index.js';
export {
  strategyStatuses,
  strategyPillars,
  activityStatuses,
  indicatorDirections,
  planValueBases,
} from './action-plans/codes.js';
export { Strategy } from './action-plans/strategy.js';
export { PlanObjective } from './action-plans/planObjective.js';
export { PlanActivity } from './action-plans/planActivity.js';
export { PlanIndicator } from './action-plans/planIndicator.js';
export { PlanIndicatorValue } from './action-plans/planIndicatorValue.js';
export { ProgressReport } from './action-plans/progressReport.js';
export {
  campaignAudiences,
  campaignChannels,
  reachKinds,
  imageConsentStatuses,
} from './awareness/codes.js';
export { Campaign } from './awareness/campaign.js';
export { CampaignMaterial } from './awareness/campaignMaterial.js';
export { ReachMeasure } from './awareness/reachMeasure.js';
export { ImageConsent } from './awareness/imageConsent.js';
export {
  practiceStatuses,
  validationLevels,
  evidenceKinds,
  adoptionResults,
} from './good-practices/codes.js';
export { GoodPractice } from './good-practices/goodPractice.js';
export { PracticeReview } from './good-practices/practiceReview.js';
export { PracticeAdoption } from './good-practices/practiceAdoption.js';
export {
  studyDesigns,
  ethicsApprovals,
  flowBases,
  estimateMethods,
} from './research/codes.js';
export { Study } from './research/study.js';
export { TraffickingFlow } from './research/traffickingFlow.js';
export { StudyFinding } from './research/studyFinding.js';
export { PrevalenceEstimate } from './research/prevalenceEstimate.js';

export {
  institutionKinds,
  nhriStatuses,
  consultationAnswers,
  recommendationStatuses,
  impactDirections,
} from './civil-society/codes.js';
export { Institution } from './civil-society/institution.js';
export { Consultation } from './civil-society/consultation.js';
export { Recommendation } from './civil-society/recommendation.js';
export { HumanRightsImpact } from './civil-society/humanRightsImpact.js';

export {
  guardianKinds,
  ageMethods,
  ageConclusions,
  careArrangements,
  bidOptions,
  tracingStatuses,
} from './children/codes.js';
export { Guardian } from './children/guardian.js';
export { AgeAssessment } from './children/ageAssessment.js';
export { BestInterestsAssessment } from './children/bestInterestsAssessment.js';
export { BestInterestsDetermination } from './children/bestInterestsDetermination.js';
export { CareArrangement } from './children/careArrangement.js';
export { FamilyTracing } from './children/familyTracing.js';

export {
  consentKinds,
  consentStatuses,
  consentMethods,
  consentGivers,
  processingPurposes,
  deniedPurposes,
  dataCategories,
  recipientClasses,
  exclusionReasons,
  consentEnds,
  processingBases,
  withdrawalScopes,
  dataLevels,
  protocolStatuses,
  flowFrequencies,
  flowChannels,
  externalApprovals,
  suppressions,
  breachNatures,
  breachStatuses,
  dangerLevels,
  breachAddressees,
  dataSubjectKinds,
  dataRights,
  dataRequestStatuses,
  dataRequestOutcomes,
  identityProofs,
} from './data-protection/codes.js';
export { BreachIncident } from './data-protection/breachIncident.js';
export { ConsentRecord } from './data-protection/consentRecord.js';
export { DataSubjectRequest } from './data-protection/dataSubjectRequest.js';
export { SharingProtocol } from './data-protection/sharingProtocol.js';
