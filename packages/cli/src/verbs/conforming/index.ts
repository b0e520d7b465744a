export { conformanceHtml } from './html.js';
export { reportOf, runOf, type ConformanceReport, type KindRun } from './report.js';
