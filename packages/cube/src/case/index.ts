export { allCases, caseDimensions, identifiedVictims, presumedVictims, type CaseDimension, type CaseDimensionId, type CaseDimensions } from './caseDimensions.js';
