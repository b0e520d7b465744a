export { convert, convertTo, type Conversion, type ConversionReport, type ConvertRequest } from './convert.js';
export type { CountedLoss } from './ledger.js';
export { standards } from './standards.js';
