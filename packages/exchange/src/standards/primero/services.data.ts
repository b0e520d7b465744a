/**
 * The 15 service types that Primero ships (lookup-service-type), as published; `family_seunification_service` is spelt so there. Verified in
 * the published configuration of primeroIMS/primero. Names and codes are facts; nothing else of that work is here.
 */
export const primeroServices = [
  'safehouse_service',
  'health_medical_service',
  'psychosocial_service',
  'police_other_service',
  'legal_assistance_service',
  'livelihoods_service',
  'child_protection_service',
  'family_mediation_service',
  'family_seunification_service',
  'education_service',
  'nfi_clothes_shoes_service',
  'water_sanitation_service',
  'registration_service',
  'food_service',
  'other_service',
] as const;

/** A service type of Primero. */
export type PrimeroServiceType = (typeof primeroServices)[number];

/**
 * Our services beside theirs. The pairing is ours. `same` goes both ways; a service type that is `narrower` than ours is read and never
 * written, because it would ask for less. Types that are not here have no code of ours that they mean without a guess, such as police and
 * others in one.
 */
export const servicePairs: Readonly<Partial<Record<PrimeroServiceType, { readonly service: string; readonly relation: 'same' | 'narrower' }>>> = {
  safehouse_service: { service: 'shelter', relation: 'same' },
  health_medical_service: { service: 'health', relation: 'same' },
  psychosocial_service: { service: 'psychosocial', relation: 'same' },
  legal_assistance_service: { service: 'legal', relation: 'same' },
  livelihoods_service: { service: 'livelihood', relation: 'same' },
  child_protection_service: { service: 'child-protection', relation: 'same' },
  family_seunification_service: { service: 'family-reunification', relation: 'same' },
  education_service: { service: 'education', relation: 'same' },
  food_service: { service: 'food-and-clothing', relation: 'narrower' },
  nfi_clothes_shoes_service: { service: 'food-and-clothing', relation: 'narrower' },
};

/**
 * Our states of a referral in theirs, beside those that the code list already names. Received is not yet answered, and begun is accepted and
 * more. Expired, withdrawn, cancelled and failed are missing there: whoever gets `in_progress` for them would go on.
 */
export const statusWords = {
  offered: { word: 'in_progress', exact: true },
  received: { word: 'in_progress', exact: false },
  accepted: { word: 'accepted', exact: true },
  'in-progress': { word: 'accepted', exact: false },
  completed: { word: 'done', exact: true },
  declined: { word: 'rejected', exact: true },
  revoked: { word: 'revoked', exact: true },
} as const;
