export { anyOf } from './anyOf.js';
export { classed, part, type ClassedLeaf, type LeafClass, type LeafDetail } from './classed.js';
export type { Extensions } from './extensions.js';
export { fields, type Fields } from './fields.js';
export { builtOf, isRecordSchema, record, type RecordOf, type RecordSchema, type RecordTag } from './record.js';
export { mark, open, openDate, source } from './source.js';
export { instant, isEarlier, type Instant } from './instant.js';
