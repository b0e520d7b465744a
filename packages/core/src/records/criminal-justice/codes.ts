import { defineCodeList } from '../../code-list/index.js';
import { htcds, iccs, ours, protocol, untoc } from '../../codes/sources.js';

/**
 * Trafficking in persons as crime statistics class it: ICCS 0204 and its four children. A list of its own, so that no other offence can
 * be written where trafficking is meant.
 *
 * @public
 */
export const traffickingOffences = /* @__PURE__ */ defineCodeList({
  id: 'trafficking-offence',
  version: '1',
  sources: [iccs],
  codes: [
    { code: 'trafficking-in-persons', mark: 'verified', outside: { iccs: '0204' } },
    { code: 'trafficking-for-sexual-exploitation', broader: 'trafficking-in-persons', mark: 'verified', outside: { iccs: '02041' } },
    { code: 'trafficking-for-forced-labour', broader: 'trafficking-in-persons', mark: 'verified', outside: { iccs: '02042' } },
    { code: 'trafficking-for-organ-removal', broader: 'trafficking-in-persons', mark: 'verified', outside: { iccs: '02043' } },
    { code: 'trafficking-for-other-purposes', broader: 'trafficking-in-persons', mark: 'verified', outside: { iccs: '02044' } },
  ],
});

/** Offences beside trafficking that its cases end in or go with. None of them is trafficking. @public */
export const otherOffences = /* @__PURE__ */ defineCodeList({
  id: 'other-offence',
  version: '1',
  sources: [iccs, ours],
  codes: [
    { code: 'slavery-and-exploitation', mark: 'verified', outside: { iccs: '0203' } },
    { code: 'forced-domestic-labour', broader: 'slavery-and-exploitation', mark: 'verified', outside: { iccs: '020321' } },
    { code: 'sexual-exploitation', mark: 'verified', outside: { iccs: '0302' } },
    { code: 'sexual-exploitation-of-children', broader: 'sexual-exploitation', mark: 'verified', outside: { iccs: '03022' } },
    { code: 'prostitution-related' },
    { code: 'labour-law' },
    { code: 'smuggling-of-migrants' },
    { code: 'immigration' },
    { code: 'document-fraud' },
    { code: 'withholding-documents' },
    { code: 'unlawful-detention' },
    { code: 'violence-or-threats' },
    { code: 'begging-related' },
    { code: 'drug-related' },
    { code: 'theft-or-fraud' },
    { code: 'corruption' },
    { code: 'money-laundering' },
    { code: 'organised-criminal-group' },
    { code: 'obstruction-of-justice' },
    { code: 'other-offence' },
  ],
});

/** Whether a charge is for trafficking or for another offence. @public */
export const offenceKinds = /* @__PURE__ */ defineCodeList({
  id: 'offence-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'trafficking' }, { code: 'other' }],
});

/** Tradition that the procedure follows: names differ, the order of events stays. @public */
export const procedures = /* @__PURE__ */ defineCodeList({
  id: 'criminal-procedure',
  version: '1',
  sources: [ours],
  codes: [{ code: 'inquisitorial' }, { code: 'prosecutor-led' }, { code: 'common-law' }],
});

/** How a criminal case began. @public */
export const caseOpenings = /* @__PURE__ */ defineCodeList({
  id: 'case-opening',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'complaint' },
    { code: 'hotline' },
    { code: 'organisation-report' },
    { code: 'ex-officio' },
    { code: 'inspection' },
    { code: 'foreign-request' },
    { code: 'other-opening' },
  ],
});

/** Where a criminal case stands as a whole; each charge has a state of its own once there is one. @public */
export const criminalCaseStatuses = /* @__PURE__ */ defineCodeList({
  id: 'criminal-case-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'reported' },
    { code: 'preliminary-inquiry' },
    { code: 'investigated' },
    { code: 'referred-to-prosecution' },
    { code: 'in-proceedings' },
    { code: 'concluded' },
    { code: 'not-taken' },
    { code: 'filed-for-lack-of-evidence' },
    { code: 'archived' },
    { code: 'suspended' },
    { code: 'no-charge' },
    { code: 'reopened' },
  ],
});

/** What may be said of a suspect; it is shown wherever the person is. @public */
export const suspectStandings = /* @__PURE__ */ defineCodeList({
  id: 'suspect-standing',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'suspected' },
    { code: 'charged' },
    { code: 'convicted-not-final' },
    { code: 'convicted' },
    { code: 'acquitted-not-final' },
    { code: 'acquitted' },
    { code: 'cleared' },
  ],
});

/**
 * What a suspect is said to have done. HTCDS names some of them by the person that they were done to (`SoldIndividual`); here each is
 * the part of the one who did it.
 *
 * @public
 */
export const perpetratorRoles = /* @__PURE__ */ defineCodeList({
  id: 'perpetrator-role',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'recruiter', mark: 'verified', outside: { htcds: 'RecruiterOrIntermediary' } },
    { code: 'broker', mark: 'verified', outside: { htcds: 'BrokerTravelAgent' } },
    { code: 'travelling-partner', mark: 'verified', outside: { htcds: 'TravellingPartner' } },
    { code: 'transporter', mark: 'verified', outside: { htcds: 'Transporter' } },
    { code: 'transferor', mark: 'verified', outside: { htcds: 'TransferredIndividual' } },
    { code: 'harbourer', mark: 'verified', outside: { htcds: 'HarbouredIndividual' } },
    { code: 'seller', mark: 'verified', outside: { htcds: 'SoldIndividual' } },
    { code: 'buyer', mark: 'verified', outside: { htcds: 'BoughtIndividual' } },
    { code: 'receiver', mark: 'verified', outside: { htcds: 'ReceivedIndividual' } },
    { code: 'controller', mark: 'verified', outside: { htcds: 'ControlledIndividual' } },
    { code: 'smuggler', mark: 'verified', outside: { htcds: 'Smuggler' } },
    { code: 'abuser', mark: 'verified', outside: { htcds: 'Abuser' } },
    { code: 'kidnapper', mark: 'verified', outside: { htcds: 'Kidnapper' } },
    { code: 'exploiter', mark: 'verified', outside: { htcds: 'Exploiter' } },
    { code: 'other-role', mark: 'verified', outside: { htcds: 'Other' } },
  ],
});

/** Whether a suspect is a person or an organisation. @public */
export const suspectKinds = /* @__PURE__ */ defineCodeList({
  id: 'suspect-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'natural-person' }, { code: 'legal-person' }],
});

/** How somebody answers for an offence (Protocol, Article 5). @public */
export const liabilityModes = /* @__PURE__ */ defineCodeList({
  id: 'liability-mode',
  version: '1',
  sources: [protocol, ours],
  codes: [{ code: 'perpetrator' }, { code: 'accomplice' }, { code: 'organiser-or-director' }, { code: 'criminal-group-member' }, { code: 'liable-organisation' }],
});

/** Whether the offence was completed or attempted. @public */
export const offenceCompletions = /* @__PURE__ */ defineCodeList({
  id: 'offence-completion',
  version: '1',
  sources: [protocol, ours],
  codes: [{ code: 'completed' }, { code: 'attempted' }],
});

/** Why the courts of a country are competent. @public */
export const jurisdictionBases = /* @__PURE__ */ defineCodeList({
  id: 'jurisdiction-basis',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'territory' },
    { code: 'vessel-or-aircraft' },
    { code: 'nationality-of-suspect' },
    { code: 'nationality-of-victim' },
    { code: 'residence-of-suspect' },
    { code: 'no-extradition' },
    { code: 'other-basis' },
  ],
});

/** Where a charge stands, from the charge to the execution of the judgment. @public */
export const chargeStatuses = /* @__PURE__ */ defineCodeList({
  id: 'charge-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'charged' },
    { code: 'recharacterised' },
    { code: 'referred-to-trial' },
    { code: 'tried' },
    { code: 'judged-first-instance' },
    { code: 'appeal-lodged' },
    { code: 'appeal-decided' },
    { code: 'cassation-lodged' },
    { code: 'cassation-decided' },
    { code: 'retrial' },
    { code: 'reopened' },
    { code: 'final' },
    { code: 'executed' },
    { code: 'dropped' },
    { code: 'suspended' },
    { code: 'extinguished' },
  ],
});

/** What the accused answered to a charge, where the procedure asks. @public */
export const pleas = /* @__PURE__ */ defineCodeList({
  id: 'plea',
  version: '1',
  sources: [ours],
  codes: [{ code: 'not-guilty' }, { code: 'guilty' }, { code: 'guilty-of-lesser-offence' }, { code: 'no-plea' }],
});

/** Instances of a court. @public */
export const courtInstances = /* @__PURE__ */ defineCodeList({
  id: 'court-instance',
  version: '1',
  sources: [ours],
  codes: [{ code: 'first-instance' }, { code: 'appeal' }, { code: 'cassation' }],
});

/** What a hearing is for. @public */
export const hearingKinds = /* @__PURE__ */ defineCodeList({
  id: 'hearing-kind',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'investigation' },
    { code: 'remand' },
    { code: 'preliminary' },
    { code: 'advance-testimony' },
    { code: 'trial' },
    { code: 'sentencing' },
    { code: 'pronouncement' },
    { code: 'appeal' },
    { code: 'civil-claim' },
    { code: 'other-hearing' },
  ],
});

/** Where a hearing stands. @public */
export const hearingStatuses = /* @__PURE__ */ defineCodeList({
  id: 'hearing-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'scheduled' }, { code: 'held' }, { code: 'adjourned' }, { code: 'cancelled' }],
});

/** How victims and witnesses are spared in court. @public */
export const courtroomMeasures = /* @__PURE__ */ defineCodeList({
  id: 'courtroom-measure',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'closed-hearing' },
    { code: 'video-testimony' },
    { code: 'recorded-testimony' },
    { code: 'screen' },
    { code: 'pseudonym' },
    { code: 'voice-or-image-distortion' },
    { code: 'support-person' },
    { code: 'intermediary-for-child' },
    { code: 'interpreter' },
    { code: 'separate-waiting-room' },
    { code: 'publication-ban' },
  ],
});

/** What kind of decision a court or prosecutor gave. @public */
export const decisionKinds = /* @__PURE__ */ defineCodeList({
  id: 'court-decision-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'judgment' }, { code: 'dismissal-order' }, { code: 'plea-judgment' }],
});

/** Whether a decision may still change. First-instance and final convictions are never one figure. @public */
export const finalities = /* @__PURE__ */ defineCodeList({
  id: 'finality',
  version: '1',
  sources: [ours],
  codes: [{ code: 'open-to-appeal' }, { code: 'appealed' }, { code: 'final' }, { code: 'quashed' }],
});

/** How one charge against one person ended in a decision. @public */
export const verdicts = /* @__PURE__ */ defineCodeList({
  id: 'verdict',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'convicted-of-trafficking' },
    { code: 'convicted-of-lesser-offence' },
    { code: 'convicted-of-other-offence' },
    { code: 'acquitted' },
    { code: 'not-responsible' },
    { code: 'discontinued' },
    { code: 'sent-back-for-retrial' },
  ],
});

/** Why somebody was acquitted. @public */
export const acquittalGrounds = /* @__PURE__ */ defineCodeList({
  id: 'acquittal-ground',
  version: '1',
  sources: [ours],
  codes: [{ code: 'not-proven' }, { code: 'no-offence' }, { code: 'justified-or-excused' }, { code: 'non-punishment' }, { code: 'procedural-flaw' }, { code: 'other-ground' }],
});

/** Why proceedings ended without a verdict on guilt. @public */
export const discontinuations = /* @__PURE__ */ defineCodeList({
  id: 'discontinuation',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'death-of-accused' },
    { code: 'amnesty' },
    { code: 'limitation' },
    { code: 'charge-withdrawn' },
    { code: 'settlement' },
    { code: 'non-punishment' },
    { code: 'already-tried' },
    { code: 'immunity' },
    { code: 'other-reason' },
  ],
});

/** What a sentence is, first of all. @public */
export const principalPenalties = /* @__PURE__ */ defineCodeList({
  id: 'principal-penalty',
  version: '1',
  sources: [ours],
  codes: [{ code: 'custody' }, { code: 'life-custody' }, { code: 'death' }, { code: 'no-custody' }],
});

/** Penalties and measures beside custody and fine. @public */
export const furtherPenalties = /* @__PURE__ */ defineCodeList({
  id: 'further-penalty',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'expulsion' },
    { code: 'confiscation' },
    { code: 'closure-of-premises' },
    { code: 'loss-of-licence' },
    { code: 'professional-ban' },
    { code: 'dissolution' },
    { code: 'travel-ban' },
    { code: 'loss-of-parental-authority' },
    { code: 'community-service' },
    { code: 'supervision' },
    { code: 'publication-of-judgment' },
    { code: 'other-penalty' },
  ],
});

/** Where the execution of a sentence stands. @public */
export const sentenceStatuses = /* @__PURE__ */ defineCodeList({
  id: 'sentence-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'pronounced' },
    { code: 'being-executed' },
    { code: 'executed' },
    { code: 'not-executed' },
    { code: 'commuted' },
    { code: 'pardoned' },
    { code: 'set-aside' },
  ],
});

/** Who lodges an appeal. @public */
export const appellants = /* @__PURE__ */ defineCodeList({
  id: 'appellant',
  version: '1',
  sources: [ours],
  codes: [{ code: 'accused' }, { code: 'prosecution' }, { code: 'civil-party' }, { code: 'by-law' }],
});

/** Which remedy an appeal is. @public */
export const appealKinds = /* @__PURE__ */ defineCodeList({
  id: 'appeal-kind',
  version: '1',
  sources: [ours],
  codes: [{ code: 'appeal' }, { code: 'cassation' }, { code: 'opposition' }, { code: 'review' }],
});

/** What an appeal asks to change. @public */
export const appealSubjects = /* @__PURE__ */ defineCodeList({
  id: 'appeal-subject',
  version: '1',
  sources: [ours],
  codes: [{ code: 'conviction' }, { code: 'acquittal' }, { code: 'classification' }, { code: 'sentence' }, { code: 'confiscation' }, { code: 'compensation' }, { code: 'procedure' }],
});

/** Where an appeal stands. @public */
export const appealStatuses = /* @__PURE__ */ defineCodeList({
  id: 'appeal-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'lodged' }, { code: 'admitted' }, { code: 'inadmissible' }, { code: 'withdrawn' }, { code: 'decided' }],
});

/** What became of a decision on appeal. @public */
export const appealResults = /* @__PURE__ */ defineCodeList({
  id: 'appeal-result',
  version: '1',
  sources: [ours],
  codes: [{ code: 'upheld' }, { code: 'varied' }, { code: 'reversed' }, { code: 'quashed-for-retrial' }],
});

/** Kinds of assets. @public */
export const assetKinds = /* @__PURE__ */ defineCodeList({
  id: 'asset-kind',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'cash' },
    { code: 'bank-account' },
    { code: 'virtual-asset' },
    { code: 'real-estate' },
    { code: 'vehicle' },
    { code: 'business' },
    { code: 'valuables' },
    { code: 'equipment' },
    { code: 'other-asset' },
  ],
});

/** Where an asset stands between freezing and its end. @public */
export const assetStatuses = /* @__PURE__ */ defineCodeList({
  id: 'asset-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'traced' }, { code: 'frozen' }, { code: 'confiscated' }, { code: 'realised' }, { code: 'released' }],
});

/** How the value of an asset is known. @public */
export const valueBases = /* @__PURE__ */ defineCodeList({
  id: 'value-basis',
  version: '1',
  sources: [ours],
  codes: [{ code: 'estimated' }, { code: 'appraised' }, { code: 'realised' }],
});

/** Where confiscated value goes. @public */
export const assetDestinations = /* @__PURE__ */ defineCodeList({
  id: 'asset-destination',
  version: '1',
  sources: [ours],
  codes: [{ code: 'victim-compensation' }, { code: 'victim-fund' }, { code: 'treasury' }, { code: 'shared-with-state' }, { code: 'returned-to-owner' }, { code: 'destroyed' }],
});

/** By which way compensation is sought. @public */
export const compensationRoutes = /* @__PURE__ */ defineCodeList({
  id: 'compensation-route',
  version: '1',
  sources: [ours],
  codes: [{ code: 'criminal-court' }, { code: 'civil-court' }, { code: 'labour-court' }, { code: 'administrative' }, { code: 'state-fund' }, { code: 'settlement' }],
});

/** What compensation is for. @public */
export const compensationHeads = /* @__PURE__ */ defineCodeList({
  id: 'compensation-head',
  version: '1',
  sources: [ours],
  codes: [{ code: 'unpaid-wages' }, { code: 'medical-costs' }, { code: 'lost-income' }, { code: 'moral-harm' }, { code: 'property' }, { code: 'legal-costs' }, { code: 'return-costs' }, { code: 'other-head' }],
});

/** Where a claim for compensation stands. @public */
export const compensationStatuses = /* @__PURE__ */ defineCodeList({
  id: 'compensation-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'claimed' }, { code: 'awarded' }, { code: 'refused' }, { code: 'withdrawn' }, { code: 'partly-paid' }, { code: 'paid' }, { code: 'unenforceable' }],
});

/** Who pays. @public */
export const compensationPayers = /* @__PURE__ */ defineCodeList({
  id: 'compensation-payer',
  version: '1',
  sources: [ours],
  codes: [{ code: 'offender' }, { code: 'employer' }, { code: 'state-fund' }, { code: 'confiscated-assets' }, { code: 'insurance' }, { code: 'other-payer' }],
});

/** Measures that protect a witness outside and inside the courtroom. @public */
export const witnessMeasures = /* @__PURE__ */ defineCodeList({
  id: 'witness-measure',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'pseudonym' },
    { code: 'sealed-identity' },
    { code: 'closed-hearing' },
    { code: 'video-testimony' },
    { code: 'contact-ban' },
    { code: 'police-protection' },
    { code: 'safe-accommodation' },
    { code: 'relocation' },
    { code: 'relocation-abroad' },
    { code: 'new-identity' },
    { code: 'protection-of-relatives' },
    { code: 'other-measure' },
  ],
});

/** Where a protection measure stands. @public */
export const witnessMeasureStatuses = /* @__PURE__ */ defineCodeList({
  id: 'witness-measure-status',
  version: '1',
  sources: [ours],
  codes: [{ code: 'requested' }, { code: 'granted' }, { code: 'refused' }, { code: 'in-force' }, { code: 'lifted' }, { code: 'breached' }],
});

/** What one state asks of another. @public */
export const cooperationKinds = /* @__PURE__ */ defineCodeList({
  id: 'cooperation-kind',
  version: '1',
  sources: [untoc, ours],
  codes: [{ code: 'mutual-legal-assistance' }, { code: 'extradition' }, { code: 'transfer-of-sentenced-person' }, { code: 'transfer-of-proceedings' }, { code: 'confiscation' }, { code: 'joint-investigation' }],
});

/** Whether a request goes out or comes in. @public */
export const requestDirections = /* @__PURE__ */ defineCodeList({
  id: 'request-direction',
  version: '1',
  sources: [ours],
  codes: [{ code: 'outgoing' }, { code: 'incoming' }],
});

/** On what a request rests. @public */
export const cooperationBases = /* @__PURE__ */ defineCodeList({
  id: 'cooperation-basis',
  version: '1',
  sources: [untoc, ours],
  codes: [{ code: 'untoc' }, { code: 'regional-treaty' }, { code: 'bilateral-treaty' }, { code: 'domestic-law' }, { code: 'reciprocity' }],
});

/** What is asked for. @public */
export const assistanceActs = /* @__PURE__ */ defineCodeList({
  id: 'assistance-act',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'statement' },
    { code: 'service-of-documents' },
    { code: 'search-and-seizure' },
    { code: 'freezing' },
    { code: 'records' },
    { code: 'expert-evaluation' },
    { code: 'tracing-of-proceeds' },
    { code: 'video-hearing' },
    { code: 'electronic-evidence' },
    { code: 'appearance-of-person' },
    { code: 'surrender-of-person' },
    { code: 'other-act' },
  ],
});

/** Where a request stands. @public */
export const requestStatuses = /* @__PURE__ */ defineCodeList({
  id: 'cooperation-status',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'draft' },
    { code: 'sent' },
    { code: 'received' },
    { code: 'more-information-asked' },
    { code: 'partly-executed' },
    { code: 'executed' },
    { code: 'postponed' },
    { code: 'refused' },
    { code: 'withdrawn' },
  ],
});

/** Why a request is refused. @public */
export const refusalGrounds = /* @__PURE__ */ defineCodeList({
  id: 'cooperation-refusal',
  version: '1',
  sources: [ours],
  codes: [
    { code: 'form' },
    { code: 'sovereignty-or-public-order' },
    { code: 'no-dual-criminality' },
    { code: 'own-proceedings' },
    { code: 'already-tried' },
    { code: 'own-national' },
    { code: 'rights-of-the-person' },
    { code: 'other-refusal' },
  ],
});

/** Who asks for a non-punishment review. @public */
export const reviewRequesters = /* @__PURE__ */ defineCodeList({
  id: 'review-requester',
  version: '1',
  sources: [ours],
  codes: [{ code: 'person' }, { code: 'lawyer' }, { code: 'guardian' }, { code: 'case-manager' }, { code: 'first-responder' }, { code: 'prosecution' }, { code: 'court' }],
});

/** How the act hangs together with the trafficking. @public */
export const nonPunishmentBases = /* @__PURE__ */ defineCodeList({
  id: 'non-punishment-basis',
  version: '1',
  sources: [ours],
  codes: [{ code: 'compelled' }, { code: 'consequence-of-trafficking' }, { code: 'child' }],
});

/** What a non-punishment review led to. @public */
export const nonPunishmentOutcomes = /* @__PURE__ */ defineCodeList({
  id: 'non-punishment-outcome',
  version: '1',
  sources: [ours],
  codes: [{ code: 'pending' }, { code: 'not-prosecuted' }, { code: 'proceedings-ended' }, { code: 'acquitted' }, { code: 'penalty-waived' }, { code: 'conviction-set-aside' }, { code: 'refused' }],
});

/** In what capacity a victim takes part. @public */
export const participationRoles = /* @__PURE__ */ defineCodeList({
  id: 'participation-role',
  version: '1',
  sources: [ours],
  codes: [{ code: 'complainant' }, { code: 'witness' }, { code: 'civil-party' }, { code: 'injured-party' }],
});
