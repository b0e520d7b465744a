export { allCases, caseDimensions, identifiedVictims, presumedVictims, type CaseDimension, type CaseDimensions } from './caseDimensions.js';
