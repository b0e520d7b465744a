/**
 * All of it from a shell: `ctip`.
 *
 * @packageDocumentation
 */
export { run, type ExitCode, type Io } from './run/index.js';
