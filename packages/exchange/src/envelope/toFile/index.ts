export { openToFile, type FiledPacket, type OpenToFileOptions } from './openToFile.js';
