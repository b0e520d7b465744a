export { serveSearch } from './serve.js';
export type { SearchPort, SearchWorker, SearchWorkerListener } from './worker.js';
