export { folderReplay } from './folder.js';
export { memoryReplay } from './memory.js';
export { postgresReplay, replayTable, type PostgresReplay } from './postgres.js';
export type { ReplayClaim, ReplayStore, SeenPacket } from './store.js';
