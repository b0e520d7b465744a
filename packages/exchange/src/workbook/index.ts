export type { WorkbookLimits } from './limits.js';
export { dayOf } from './serial.js';
export { columnName, type SheetCell, type SheetRow } from './sheet.js';
export { firstShown, openWorkbook, refusedBy, type Workbook } from './workbook.js';
