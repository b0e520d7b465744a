export { run } from './run.js';
export type { ExitCode, Io } from './io.js';
export type { Context, Option, Verb, Words } from './verb.js';
export { common } from './parse.js';
