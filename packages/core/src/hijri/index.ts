export { hijriYears, parseHijri, partialOf, toHijri, type HijriDate } from './hijri.js';
