export { complianceMatrix, type ComplianceMatrix, type MatrixCell, type MatrixRow } from './matrix.js';
