export { treatyStatus, type TreatyStatus } from './treaty.js';
