/** Names that tools of the standard write for its fields, and why they are read. */
export const htcdsOtherNames = [
  { name: 'prs_First_Name', field: 'prs_FirstName', note: 'survey form' },
  { name: 'prs_Second_Name', field: 'prs_SecondName', note: 'survey form' },
  { name: 'vic_Methods_of_Control', field: 'vic_MethodsOfControl', note: 'survey form' },
  { name: 'vic_TraffickinStatusDecisionMakingOrg', field: 'vic_TraffickingStatusDecisionMakingOrg', note: 'workbooks: a letter is missing' },
  { name: 'prs_Nationality', field: 'prs_Citizenship', note: 'version 0.2' },
] as const;

/** Codes that its own documents spell in another way than its lists: the definitions, the former versions. */
export const htcdsOtherCodes = {
  vic_MethodsOfControl: [
    ['ThreatOfLawEnforcement', 'ThreatsLawEnforcement'],
    ['PsychoactiveSubstances', 'PsychoactiveSubstance'],
  ],
  vic_RelationshipToTrafficker: [['Unacquainted', 'Unaquainted']],
  cas_Status: [['Follow up', 'FollowUp']],
} as const;

/** Codes that the definitions of the standard and CTDC have and its list does not: read, kept, never written into a list of the standard. */
export const htcdsDefinedOnly = { vic_MethodsOfControl: ['RestrictsMovement', 'UsesChildren', 'Threats'] } as const;
