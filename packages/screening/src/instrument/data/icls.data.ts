/** Circumstances of involuntary work (20th ICLS): nine, "inter alia". */
export const involuntaryNames: readonly string[] = [
  'unfree-recruitment',
  'different-job',
  'abusive-overtime-on-call',
  'hazardous-without-consent',
  'very-low-or-no-wages',
  'degrading-living-conditions',
  'other-employers',
  'longer-than-agreed',
  'limited-freedom-to-terminate',
];

/** Elements of coercion (20th ICLS): six, "inter alia". */
export const coercionNames: readonly string[] = [
  'threats-or-violence',
  'movement-restricted',
  'debt-bondage',
  'wages-or-benefits-withheld',
  'documents-withheld',
  'abuse-of-vulnerability',
];
