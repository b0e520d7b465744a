import type { FactName } from './names.js';

/** Facts about plans and bodies, and about what is done, rather than about the text of a law. */
export const levels: ReadonlyMap<FactName, 'policy' | 'practice'> = new Map<FactName, 'policy' | 'practice'>([
  ['planInForce', 'policy'],
  ['nationalPlan', 'policy'],
  ['coordinatingBody', 'policy'],
  ['revictimisationMeasures', 'policy'],
  ['awarenessAndResearch', 'policy'],
  ['civilSocietyRole', 'policy'],
  ['vulnerabilityMeasures', 'policy'],
  ['demandReduction', 'policy'],
  ['dataPublication', 'policy'],
  ['shelters', 'practice'],
  ['hotline', 'practice'],
  ['nrm', 'practice'],
  ['officialTraining', 'practice'],
  ['nationalityVerification', 'practice'],
  ['borderControls', 'practice'],
  ['directChannels', 'practice'],
  ['documentQuality', 'practice'],
  ['documentVerification', 'practice'],
]);
