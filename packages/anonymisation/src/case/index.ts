export { caseTable, type CaseColumn } from './caseTable.js';
export { caseColumnName, standardCaseColumns } from './columns.js';
