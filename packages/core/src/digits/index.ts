export { latinDigits, readDigits } from './digits.js';
export { readNumber } from './readNumber.js';
