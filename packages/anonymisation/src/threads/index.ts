/**
 * Threads of Node for the search.
 *
 * @packageDocumentation
 */
export { searchThreads, type ThreadOptions } from './threads.js';
