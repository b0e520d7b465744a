export { caseTable } from './caseTable.js';
