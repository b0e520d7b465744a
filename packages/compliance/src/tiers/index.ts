export { checkPlacements, tierRules, type TierCheck } from './tiers.js';
