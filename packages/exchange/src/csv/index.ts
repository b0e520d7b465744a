export { Blanks, blankNotice } from './blanks.js';
export type { Delimiter } from './delimiter.js';
export type { TextEncodingName } from './encodings.js';
export { readCsv, type CsvOptions } from './readCsv.js';
export { rowsOf, standardRowLimits, type Row, type RowOptions } from './rows.js';
export { plain as plainCell } from './cell.js';
export { csvLine, csvOf, writeCsv } from './writeCsv.js';
