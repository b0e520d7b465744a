export { allCases, caseDimensions, identifiedVictims, presumedVictims, type CaseDimension } from './caseDimensions.js';
