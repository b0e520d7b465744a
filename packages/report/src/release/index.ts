export type { ReleaseReportInput } from './input.js';
export { releaseReport } from './releaseReport.js';
