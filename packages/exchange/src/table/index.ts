export { readSheet, type SheetOptions } from './readSheet.js';
export { readTable, type TableItem, type TableOptions } from './readTable.js';
export { readWorkbook, type WorkbookOptions } from './readWorkbook.js';
export { writeWorkbook, type WrittenWorkbook } from './writeWorkbook.js';
