export { ctdcColumns, ctdcVersions, type CtdcColumn, type CtdcColumnName, type CtdcKind, type CtdcVersion } from './columns.js';
export { ctdcNamespace, fromCtdc, toCtdc, type CtdcRow } from './ctdc.js';
export type { CtdcContext, CtdcRecords } from './records.js';
export { ctdcShares, type CtdcGroup, type CtdcShares } from './shares.js';
export { ctdcVersionOf } from './versionOf.js';
