/**
 * What is a record? Values, code lists, record schemas, the field registry, problems.
 *
 * @packageDocumentation
 */
export * from './age/index.js';
export * from './answer/index.js';
export * from './calendar-date/index.js';
export * from './canonical/index.js';
export * from './check/index.js';
export * from './citation/index.js';
export * from './code-list/index.js';
export * from './codes/index.js';
export * from './conformance/index.js';
export * from './digits/index.js';
export * from './field/index.js';
export * from './form/index.js';
export * from './hijri/index.js';
export * from './id/index.js';
export * from './identifier/index.js';
export * from './json-schema/index.js';
export { kindOf, valueKinds, type ValueKind } from './kind/index.js';
export * from './language/index.js';
export * from './locales/index.js';
export * from './merge/index.js';
export * from './migration/index.js';
export * from './money/index.js';
export * from './name/index.js';
export * from './outside-absence/index.js';
export * from './partial-date/index.js';
export * from './person-name/index.js';
export * from './problem/index.js';
export {
  anyOf,
  classed,
  fields,
  instant,
  isEarlier,
  isRecordSchema,
  part,
  record,
  type ClassedLeaf,
  type Extensions,
  type Fields,
  type Instant,
  type LeafClass,
  type LeafDetail,
  type RecordOf,
  type RecordSchema,
  type RecordTag,
} from './record/index.js';
export * from './records/index.js';
export { recordGroups, recordOfTag, type RecordGroup } from './records/groups.js';
export type { Rule } from './rules/index.js';
export * from './result/index.js';
export * from './secret-location/index.js';
export * from './text/index.js';
export * from './truth/index.js';
