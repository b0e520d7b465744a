export { thisProcess, type HolderIdentity, type LockHolder } from './holder.js';
export { lockFile } from './lockFile.js';
export { lockFolder, type FolderLock, type LockOptions } from './lock.js';
