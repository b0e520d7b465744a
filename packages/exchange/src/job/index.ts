export type { Digest } from './digest.js';
export type { JobInput } from './input.js';
export type { JobOptions, JobProgress, JobSummary } from './options.js';
export type { OutputName } from './output.js';
export { runJob } from './runJob.js';
export type { JobEntry, JobStore } from './store.js';
