/**
 * The public files of the Counter Trafficking Data Collaborative (IOM and partners): columns in order, how a cell is read, and which
 * columns of the k-anonymised file a merged flag came from.
 *
 * Sources: CTDC, The Global Synthetic Data Codebook, version 2, February 2024; CTDC, Data Dictionary, 28 November 2017, with the header of
 * the file of 14 April 2020; CTDC, Victim-Perpetrator dictionary, 1 December 2022; names of 2025 from a public notebook.
 * A file that is marked uncertain is recognised and refused, never read or written: once its column list is seen, its mark changes here.
 */
export const kAnonymisedColumns = [
  ['yearOfRegistration', 'year'],
  ['Datasource', 'channel'],
  ['gender', 'gender'],
  ['ageBroad', 'age-band'],
  ['majorityStatus', 'majority'],
  ['majorityStatusAtExploit', 'majority'],
  ['majorityEntry', 'majority'],
  ['citizenship', 'country'],
  ['meansOfControlDebtBondage', 'flag'],
  ['meansOfControlTakesEarnings', 'flag'],
  ['meansOfControlRestrictsFinancialAccess', 'flag'],
  ['meansOfControlThreats', 'flag'],
  ['meansOfControlPsychologicalAbuse', 'flag'],
  ['meansOfControlPhysicalAbuse', 'flag'],
  ['meansOfControlSexualAbuse', 'flag'],
  ['meansOfControlFalsePromises', 'flag'],
  ['meansOfControlPsychoactiveSubstances', 'flag'],
  ['meansOfControlRestrictsMovement', 'flag'],
  ['meansOfControlRestrictsMedicalCare', 'flag'],
  ['meansOfControlExcessiveWorkingHours', 'flag'],
  ['meansOfControlUsesChildren', 'flag'],
  ['meansOfControlThreatOfLawEnforcement', 'flag'],
  ['meansOfControlWithholdsNecessities', 'flag'],
  ['meansOfControlWithholdsDocuments', 'flag'],
  ['meansOfControlOther', 'flag'],
  ['meansOfControlNotSpecified', 'flag'],
  ['meansOfControlConcatenated', 'labels'],
  ['isForcedLabour', 'flag'],
  ['isSexualExploit', 'flag'],
  ['isOtherExploit', 'flag'],
  ['isSexAndLabour', 'flag'],
  ['isForcedMarriage', 'flag'],
  ['isForcedMilitary', 'flag'],
  ['isOrganRemoval', 'flag'],
  ['isSlaveryAndPractices', 'flag'],
  ['typeOfExploitConcatenated', 'labels'],
  ['typeOfLabourAgriculture', 'flag'],
  ['typeOfLabourAquafarming', 'flag'],
  ['typeOfLabourBegging', 'flag'],
  ['typeOfLabourConstruction', 'flag'],
  ['typeOfLabourDomesticWork', 'flag'],
  ['typeOfLabourHospitality', 'flag'],
  ['typeOfLabourIllicitActivities', 'flag'],
  ['typeOfLabourManufacturing', 'flag'],
  ['typeOfLabourMiningOrDrilling', 'flag'],
  ['typeOfLabourPeddling', 'flag'],
  ['typeOfLabourTransportation', 'flag'],
  ['typeOfLabourOther', 'flag'],
  ['typeOfLabourNotSpecified', 'flag'],
  ['typeOfLabourConcatenated', 'labels'],
  ['typeOfSexProstitution', 'flag'],
  ['typeOfSexPornography', 'flag'],
  ['typeOfSexRemoteInteractiveServices', 'flag'],
  ['typeOfSexPrivateSexualServices', 'flag'],
  ['typeOfSexConcatenated', 'labels'],
  ['isAbduction', 'flag'],
  ['RecruiterRelationship', 'labels'],
  ['CountryOfExploitation', 'country'],
  ['recruiterRelationIntimatePartner', 'flag'],
  ['recruiterRelationFriend', 'flag'],
  ['recruiterRelationFamily', 'flag'],
  ['recruiterRelationOther', 'flag'],
  ['recruiterRelationUnknown', 'flag'],
] as const;

export const syntheticColumns = [
  ['yearOfRegistration', 'year'],
  ['gender', 'gender'],
  ['ageBroad', 'age-band'],
  ['citizenship', 'country'],
  ['CountryOfExploitation', 'country'],
  ['traffickMonths', 'months'],
  ['meansDebtBondageEarnings', 'flag', ['meansOfControlDebtBondage', 'meansOfControlTakesEarnings']],
  ['meansThreats', 'flag', ['meansOfControlThreats', 'meansOfControlUsesChildren', 'meansOfControlThreatOfLawEnforcement']],
  ['meansAbusePsyPhySex', 'flag', ['meansOfControlPsychologicalAbuse', 'meansOfControlPhysicalAbuse', 'meansOfControlSexualAbuse']],
  ['meansFalsePromises', 'flag', ['meansOfControlFalsePromises']],
  ['meansDrugsAlcohol', 'flag', ['meansOfControlPsychoactiveSubstances']],
  ['meansDenyBasicNeeds', 'flag', ['meansOfControlRestrictsFinancialAccess', 'meansOfControlRestrictsMovement', 'meansOfControlRestrictsMedicalCare', 'meansOfControlWithholdsNecessities']],
  ['meansExcessiveWorkHours', 'flag', ['meansOfControlExcessiveWorkingHours']],
  ['meansWithholdDocs', 'flag', ['meansOfControlWithholdsDocuments']],
  ['isForcedLabour', 'flag'],
  ['isSexualExploit', 'flag'],
  ['isOtherExploit', 'flag'],
  ['typeOfLabourAgriculture', 'flag'],
  ['typeOfLabourConstruction', 'flag'],
  ['typeOfLabourDomesticWork', 'flag'],
  ['typeOfLabourHospitality', 'flag'],
  ['typeOfSexProstitution', 'flag'],
  ['typeOfSexPornography', 'flag'],
  ['recruiterRelationIntimatePartner', 'flag'],
  ['recruiterRelationFriend', 'flag'],
  ['recruiterRelationFamily', 'flag'],
  ['recruiterRelationOther', 'flag'],
] as const;

export const victimPerpetratorColumns = [
  ['yearRegister', 'year-band'],
  ['gender', 'gender'],
  ['majorityStatus', 'majority'],
  ['isForcedLabour', 'flag'],
  ['isSexualExploit', 'flag'],
  ['UN_COO_Region', 'region'],
  ['UN_COE_Region', 'region'],
  ['IP_Exploiter', 'flag'],
  ['IP_Gender', 'several'],
  ['IP_ageBroad', 'several'],
  ['IP_citizen_UNRegion', 'several'],
  ['IP_Relation', 'several'],
  ['IP_PayMoney', 'several'],
  ['IP_RecruiterBroker', 'flag'],
  ['IP_TransactionProcess', 'flag'],
  ['IP_ControlAbuseKidnap', 'flag'],
] as const;

/** Other spellings of names in the documents of the files. */
export const ctdcOtherNames = [
  ['MajorityEntry', 'majorityEntry', 'the dictionary of 2017; the files write a small m'],
  ['meansWithholdDocuments', 'meansWithholdDocs', 'one heading of the codebook of 2024; its list and the files have the short name'],
] as const;

/** The files by version. `flags`: the convention of its flags. */
export const ctdcFiles = {
  'global-k-anonymised': { columns: kAnonymisedColumns, optional: ['isSlaveryAndPractices'], files: ['The Global Dataset 3 Sept 2018.csv', 'The Global Dataset 14 Apr 2020.csv'], synthetic: false, mark: 'secondary' },
  'global-synthetic-2024': { columns: syntheticColumns, optional: [], files: ['CTDC_global_synthetic_data_v2024.csv', 'CTDC_global_synthetic_data_v2024.xlsx'], synthetic: true, mark: 'verified' },
  'global-synthetic-2025': { columns: syntheticColumns, optional: [], files: ['CTDC_global_synthetic_data_v2025.csv'], synthetic: true, mark: 'secondary' },
  'victim-perpetrator-2022': { columns: victimPerpetratorColumns, optional: [], files: ['CTDC_VPsynthetic_condensed.csv'], synthetic: true, mark: 'verified' },
} as const;

/** Names seen in files whose column lists no official text shows: enough to recognise them, not to read them. */
export const ctdcUncertainFiles = {
  'global-synthetic-2021': { telling: ['meansOfControlPsychoactiveSubsta', 'meansOfControlRestrictsMedicalCa', 'meansOfControlExcessiveWorkingHo', 'meansOfControlThreatOfLawEnforce', 'meansOfControlWithholdsNecessiti', 'typeOfSexOther'] },
  'global-synthetic-2026': { telling: ['sectorOfLabourAgriculture', 'sectorOfLabourConstruction', 'sectorOfLabourDomesticWork', 'sectorOfLabourHospitality', 'sectorOfSexProstitution', 'sectorOfSexPornography'] },
} as const;
