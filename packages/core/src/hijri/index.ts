export {
  hijriRange,
  hijriYears,
  parseHijri,
  partialOf,
  readHijri,
  toHijri,
  type HijriDate,
  type PartialHijriDate,
} from './hijri.js';
export { partialHijriDate } from './hijriSchema.js';
