export {
  datePrecision,
  dateRange,
  isBefore,
  parsePartialDate,
  readPartialDate,
  type DatePrecision,
  type DateRange,
  type PartialDate,
} from './partialDate.js';
export { partialDate } from './partialDateSchema.js';
export { compareDates, daysBetween, isEstimated, isSameDay, overlap, rangeIsBefore, widened, type NumberRange } from './order.js';
