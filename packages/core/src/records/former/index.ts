export { Referral1 } from './referral1.js';
export { Victim1 } from './victim1.js';
