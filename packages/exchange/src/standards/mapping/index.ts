export { dropped } from './dropped.js';
export { loss, type LossCode, type Mapped } from './mapped.js';
export { dimensionNames, memberNames, totalNames, unitNames, type Names } from './names.js';
export { oneCube } from './oneCube.js';
export { personOf, type Person } from './persons.js';
export {
  needed,
  needs,
  versionOf,
  type ConvertedItem,
  type ConvertOptions,
  type Standard,
  type StandardInput,
  type StandardSubject,
  type StandardWriter,
} from './standard.js';
export { isObject, list, member, object, type Unread } from './unread.js';
