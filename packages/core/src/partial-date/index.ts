export {
  datePrecision,
  dateRange,
  isBefore,
  parsePartialDate,
  partialDate,
  type DatePrecision,
  type DateRange,
  type PartialDate,
} from './partialDate.js';
