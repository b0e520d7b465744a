export { elementsOf, type Element } from './elements.js';
export { standardJsonLimits, type JsonLimits, type JsonProfile } from './limits.js';
export { parseDecoded, parseJson, type JsonOptions, type ParsedJson } from './parse.js';
export { decoded } from './text.js';
export { readJson, type JsonRecordsOptions } from './readJson.js';
