export { thisProcess, type HolderIdentity, type LockHolder } from './holder.js';
export { lockFolder, type FolderLock, type LockOptions } from './lock.js';
