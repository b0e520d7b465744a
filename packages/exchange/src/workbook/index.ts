export type { WorkbookLimits } from './limits.js';
export type { SheetCell, SheetRow } from './sheet.js';
export { openWorkbook, refusedBy, type Workbook } from './workbook.js';
