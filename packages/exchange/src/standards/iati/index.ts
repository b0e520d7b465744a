export type { IatiActivity, IatiOrganisation, IatiTexts, IatiValue } from './activity.js';
export { fromIati, iatiNamespace, toIati, type IatiContext, type IatiPublisher, type IatiRecords } from './mapping.js';
export { readIati, type IatiItem } from './read.js';
export { iatiXml } from './write.js';
