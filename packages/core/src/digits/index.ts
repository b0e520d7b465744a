export { latinDigits, readDigits } from './digits.js';
