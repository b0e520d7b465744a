export { aknMetadata, aknUriOf } from './akn.js';
export { legislationJsonLd, stateJsonLd, type JsonLd } from './jsonLd.js';
