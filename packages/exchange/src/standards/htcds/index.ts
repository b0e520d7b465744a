export type { HtcdsRow } from './cells.js';
export { htcdsFields, htcdsVersion, type HtcdsField, type HtcdsFieldName, type HtcdsType } from './fields.js';
export { htcdsColumns, type HtcdsColumns } from './headers.js';
export { fromHtcds, htcdsNamespace, toHtcds } from './htcds.js';
export type { HtcdsContext, HtcdsRecords } from './records.js';
