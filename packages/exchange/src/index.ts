/**
 * In and out, whole and unharmed: readers, formats, mappings.
 *
 * @packageDocumentation
 */
export * from './convert/index.js';
export { csvOf, writeCsv, type Delimiter, type TextEncodingName } from './csv/index.js';
export * from './delivery/index.js';
export { diskFiles, type DiskFile, type DiskFiles } from './disk/index.js';
export * from './endpoint/index.js';
export * from './envelope/index.js';
export * from './http/index.js';
export * from './idempotency/index.js';
export { parseJson, standardJsonLimits, type JsonLimits, type JsonOptions, type JsonProfile, type ParsedJson } from './json/index.js';
export * from './service/index.js';
export * from './standards/ctdc/index.js';
export * from './standards/badges/index.js';
export * from './standards/contact/index.js';
export * from './standards/fhir/index.js';
export * from './standards/htcds/index.js';
export * from './standards/hxl/index.js';
export * from './standards/iati/index.js';
export * from './standards/niem/index.js';
export * from './standards/primero/index.js';
export * from './standards/sdmx/index.js';
export type { ConvertedItem, ConvertOptions, Mapped, Standard, StandardInput, StandardRow, StandardSubject, StandardWriter, TableWriter, TextWriter } from './standards/mapping/index.js';
export * from './job/index.js';
export * from './locales/index.js';
export * from './lock/index.js';
export { writeNdjson } from './ndjson/index.js';
export * from './read/index.js';
export { gatherRefusals, type RefusalGathering, type RefusalGroup, type RefusalLimits, type RefusalReport, type RefusedRecord } from './refusals/index.js';
export { openFile, type Bytes, type Source } from './source/index.js';
export * from './table/index.js';
export { textProblems, type TextClass } from './text/index.js';
export * from './write/index.js';
export * from './standards/glotip/index.js';
export { openWorkbook, refusedBy, type SheetCell, type SheetRow, type Workbook, type WorkbookLimits } from './workbook/index.js';
export { sheetLimits, xlsxOf, type WrittenCell, type XlsxTable } from './workbook/made/index.js';
