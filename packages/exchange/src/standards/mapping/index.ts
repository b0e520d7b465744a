export { dropped } from './dropped.js';
export { loss, type LossCode, type Mapped } from './mapped.js';
export { dimensionNames, memberNames, totalNames, unitNames, type Names } from './names.js';
export { oneCube, oneCubeTable } from './oneCube.js';
export { personOf, type Person } from './persons.js';
export {
  needed,
  needs,
  notAllowed,
  versionOf,
  type ConvertedItem,
  type ConvertOptions,
  type Standard,
  type StandardInput,
  type StandardRow,
  type StandardSubject,
  type StandardWriter,
  type TableWriter,
  type TextWriter,
} from './standard.js';
export { bytesOf, jsonItems, largestDocument, type JsonItem } from './whole.js';
export { isObject, list, member, object, type Unread } from './unread.js';
