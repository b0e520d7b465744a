export type { IatiActivity, IatiOrganisation, IatiTexts, IatiValue } from './activity.js';
export { fromIati } from './fromIati.js';
export { iatiNamespace } from './kept.js';
export { readIati, type IatiItem } from './read.js';
export type { IatiContext, IatiPublisher, IatiRecords } from './records.js';
export { toIati } from './toIati.js';
export { iatiXml } from './write.js';
