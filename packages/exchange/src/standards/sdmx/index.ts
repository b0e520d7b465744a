export { fromSdmxCsv, toSdmxCsv } from './csv.js';
export { fromSdmxJson, toSdmxJson, type SdmxMessage, type SdmxSender } from './json.js';
export type { SdmxMaintainer } from './outline.js';
export { sdmxStructure } from './structure.js';
export { readSdmxMessage, readSdmxTable, sdmxReadingOf, type SdmxDimensionReading, type SdmxReading } from './others/index.js';
