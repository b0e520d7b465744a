export { problemOfDisk } from './fault.js';
export { diskFiles, type DiskFile, type DiskFiles } from './files.js';
export { readWhole, replaceSmall, writeSmall } from './small.js';
