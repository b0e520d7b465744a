import { open } from 'node:fs/promises';

/** What platforms say that cannot make a folder durable (Windows, some network disks); the file itself is whole by then. */
const cannotSync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Makes a rename last through a power cut, where the platform can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && cannotSync.has(String(fault.code)))) throw fault;
  }
}
