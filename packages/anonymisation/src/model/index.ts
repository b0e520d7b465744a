export { kAnonymity, type KAnonymity, type PrivacyModel } from './kAnonymity.js';
