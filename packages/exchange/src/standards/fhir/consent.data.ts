/** Scope and category of a consent about data (HL7 code system consentscope; LOINC 59284-0, “Consent Document”), as the examples of FHIR R4 write them. */
export const scope = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] } as const;
/** Category of the document. */
export const category = { coding: [{ system: 'http://loinc.org', code: '59284-0' }] } as const;

/**
 * How our ten states are said in the six of FHIR R4. The pairing is ours, no standard states it. What is not surely valid is not `active`;
 * what is unknown counts as not given.
 */
export const consentStates = {
  requested: 'proposed',
  deferred: 'proposed',
  given: 'active',
  renewed: 'active',
  refused: 'rejected',
  withdrawn: 'inactive',
  revoked: 'inactive',
  expired: 'inactive',
  invalidated: 'inactive',
  unknown: 'inactive',
} as const;

/** Role of whoever the data go to, in a system of ours: FHIR requires a role, and none of its lists was checked. */
export const recipientRole = { coding: [{ system: 'urn:ctip:consent-role', code: 'recipient' }] } as const;
