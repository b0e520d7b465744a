export { nationalReport, type NationalReportInput } from './nationalReport.js';
export type { IntakeInput } from './intake.js';
export type { RegionInput } from './region.js';
export type { VictimsInput } from './victims.js';
