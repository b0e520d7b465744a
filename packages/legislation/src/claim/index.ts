export { claimsOf, type Claim } from './claim.js';
