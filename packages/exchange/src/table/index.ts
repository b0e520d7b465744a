export { readTable, type TableItem, type TableOptions } from './readTable.js';
