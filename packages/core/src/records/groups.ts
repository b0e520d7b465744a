import type { RecordSchema } from '../record/index.js';
import { Referral1, Victim1 } from './former/index.js';
import {
  Appeal,
  Case,
  Charge,
  CircularRequest,
  CodeListMapping,
  Compensation,
  Confiscation,
  CoordinationDecision,
  CoordinationUnit,
  CourtDecision,
  CriminalCase,
  DisseminationRelease,
  FocalPoint,
  FocalPointContact,
  Hearing,
  IndicatorObservation,
  LegalInstrument,
  Meeting,
  Membership,
  MutualLegalAssistanceRequest,
  NonPunishmentReview,
  QualitativeEntry,
  Referral,
  Sentence,
  StatisticalObservation,
  StatisticalSubmission,
  Suspect,
  SuspectIdentity,
  Victim,
  VictimParticipation,
  WitnessIdentity,
  WitnessProtectionMeasure,
  Transfer,
  DirectoryEntry,
  Provision,
  TreatyStatus,
  TrainingProgramme,
  Course,
  TrainingSession,
  TrainingParticipant,
  TrainingAttendance,
  TrainingAssessment,
  TrainingCertificate,
  TrainerAccreditation,
  VisitingDelegation,
  ExploitationAccount,
  SocialProfile,
  Encounter,
  RiskScreen,
  Screening,
  IdentificationDecision,
  ReflectionPeriod,
  Shelter,
  ShelterUnit,
  Stay,
  ShelterIncident,
  ShelterStandardsAssessment,
  ExitPlan,
  CarePlan,
  CaseConference,
  CaseNote,
  Grant,
  NeedsAssessment,
  SafetyPlan,
  ServiceEpisode,
  DurableSolutionPlan,
  ReturnRiskAssessment,
  VoluntaryReturnDeclaration,
  ReintegrationPlan,
  FollowUp,
  OutcomeAssessment,
  Strategy,
  PlanObjective,
  PlanActivity,
  PlanIndicator,
  PlanIndicatorValue,
  ProgressReport,
  Campaign,
  CampaignMaterial,
  ReachMeasure,
  ImageConsent,
  GoodPractice,
  PracticeReview,
  PracticeAdoption,
  Study,
  TraffickingFlow,
  StudyFinding,
  PrevalenceEstimate,
  Project,
  BudgetVersion,
  ProjectTransaction,
  OrganisationRole,
  ProjectResult,
  Rating,
  Institution,
  Consultation,
  Recommendation,
  HumanRightsImpact,
  Guardian,
  AgeAssessment,
  BestInterestsAssessment,
  BestInterestsDetermination,
  CareArrangement,
  FamilyTracing,
  ConsentRecord,
  SharingProtocol,
  BreachIncident,
  DataSubjectRequest,
} from './index.js';

/** The records of one kind of system. @public */
export interface RecordGroup {
  /** Name of the group; its words are `record-group.<id>`. */
  readonly id: string;
  readonly records: readonly RecordSchema[];
}

/** Groups in the order in which a person meets the systems, each with its records from the first to the last that are written. */
const groups = () =>
  ({
  identification: [Encounter, RiskScreen, Screening, IdentificationDecision, ReflectionPeriod],
  referral: [Referral, Transfer, DirectoryEntry],
  assistance: [Case, Victim, SocialProfile, ExploitationAccount, NeedsAssessment, CarePlan, ServiceEpisode, CaseNote, SafetyPlan, CaseConference, Grant],
  shelters: [Shelter, ShelterUnit, Stay, ShelterIncident, ShelterStandardsAssessment, ExitPlan],
  'durable-solutions': [DurableSolutionPlan, ReturnRiskAssessment, VoluntaryReturnDeclaration, ReintegrationPlan, FollowUp, OutcomeAssessment],
  children: [Guardian, AgeAssessment, BestInterestsAssessment, BestInterestsDetermination, CareArrangement, FamilyTracing],
  'criminal-justice': [
    CriminalCase,
    Suspect,
    SuspectIdentity,
    Charge,
    Hearing,
    CourtDecision,
    Sentence,
    Appeal,
    Confiscation,
    Compensation,
    WitnessProtectionMeasure,
    WitnessIdentity,
    VictimParticipation,
    NonPunishmentReview,
    MutualLegalAssistanceRequest,
  ],
  legislation: [LegalInstrument, Provision, TreatyStatus],
  'regional-database': [
    StatisticalSubmission,
    StatisticalObservation,
    IndicatorObservation,
    QualitativeEntry,
    CodeListMapping,
    DisseminationRelease,
  ],
  coordination: [CoordinationUnit, Membership, FocalPoint, FocalPointContact, Meeting, CoordinationDecision, CircularRequest],
  'action-plans': [Strategy, PlanObjective, PlanActivity, PlanIndicator, PlanIndicatorValue, ProgressReport],
  training: [TrainingProgramme, Course, TrainingSession, TrainingParticipant, TrainingAttendance, TrainingAssessment, TrainingCertificate, TrainerAccreditation, VisitingDelegation],
  awareness: [Campaign, CampaignMaterial, ReachMeasure, ImageConsent],
  'good-practices': [GoodPractice, PracticeReview, PracticeAdoption],
  research: [Study, TraffickingFlow, StudyFinding, PrevalenceEstimate],
  projects: [Project, BudgetVersion, ProjectTransaction, OrganisationRole, ProjectResult],
  'civil-society': [Institution, Consultation, Recommendation, HumanRightsImpact],
  ratings: [Rating],
  'data-protection': [ConsentRecord, SharingProtocol, BreachIncident, DataSubjectRequest],
  });

/**
 * Every record of this package, by the kind of system that keeps it, like the table of contents of a national system. A program that
 * asks for this list carries all of them; one that needs a single record imports that record.
 *
 * @example
 * ```ts
 * recordGroups().find(({ id }) => id === 'assistance')?.records.some(({ tag }) => tag === Case.tag); // => true
 * ```
 * @public
 */
export function recordGroups(): readonly RecordGroup[] {
  return Object.entries(groups()).map(([id, records]) => ({ id, records: records as readonly unknown[] as readonly RecordSchema[] }));
}

/** Records in former versions: still checked and migrated, no longer written. */
export const formerRecords = (): readonly RecordSchema[] => [Referral1, Victim1] as readonly unknown[] as readonly RecordSchema[];

/**
 * The record that a payload names in its field `schema`.
 *
 * @param tag - name and version, `ctip.case/1`
 * @returns `undefined` when this version of the package has no such record
 * @example
 * ```ts
 * recordOfTag('ctip.case/1') === Case; // => true
 * recordOfTag('ctip.case/99'); // => undefined
 * ```
 * @public
 */
export function recordOfTag(tag: string): RecordSchema | undefined {
  return [...recordGroups().flatMap((group) => group.records), ...formerRecords()].find((record) => record.tag === tag);
}
