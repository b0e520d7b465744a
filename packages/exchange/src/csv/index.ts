export { readCsv, type CsvOptions } from './readCsv.js';
export { csvOf, writeCsv } from './writeCsv.js';
