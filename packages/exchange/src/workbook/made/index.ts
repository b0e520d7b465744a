export { sheetLimits, type WrittenCell } from './rows.js';
export { xlsxOf, type XlsxTable } from './xlsxOf.js';
