export { field, fieldMeta, fieldRegistry } from './field.js';
export {
  privacyRoles,
  purposes,
  retentionClasses,
  type DataSubject,
  type FieldMeta,
  type Ladder,
  type PrivacyRole,
  type Purpose,
  type RetentionClass,
} from './meta.js';
export { leavesOf, unclassified, type Leaf } from './walk.js';
