export { averageRisk, populationUniqueness, sampleUniqueness, type AverageRisk, type PopulationUniqueness, type SampleUniqueness, type UniquenessEstimate } from './averages.js';
export { deltaPresence, type DeltaPresence } from './deltaPresence.js';
export { kCombinations, kGroups, type KCombinations, type KCombinationsOptions, type KGroups } from './groups.js';
export { kAnonymity, type KAnonymity } from './kAnonymity.js';
export { kMap, type KMap, type KMapEstimate, type PopulationEstimate } from './kMap.js';
export { lDiversity, type LDiversity, type LDiversityOptions, type LDiversityVariant } from './lDiversity.js';
export { betaLikeness, deltaDisclosure, type BetaLikeness, type DeltaDisclosure } from './likeness.js';
export { privacyModels, type PrivacyModel } from './model.js';
export { tCloseness, type TCloseness, type TClosenessDistance } from './tCloseness.js';
