export { refusalReportForm } from './form.js';
export { gatherRefusals, type RefusalGathering, type RefusalGroup, type RefusalLimits, type RefusalReport, type RefusedRecord } from './gather.js';
