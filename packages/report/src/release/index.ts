export { releaseReport, type ReleaseReportInput } from './releaseReport.js';
