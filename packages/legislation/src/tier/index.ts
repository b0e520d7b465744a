export { threePOf, threePSource, tiersOf, tierSourceOf, type TierPlacement } from './tier.js';
