/**
 * Conformance kinds of this package, for the command line and for your own runner.
 *
 * @packageDocumentation
 */
import type { ConformanceKind } from '@ctip/core';

import { canaries } from './canaries.js';
import { glotip } from './glotip.js';
import { jcs } from './jcs.js';
import { jose } from './jose.js';
import { hostileJson, hostileNdjson, jsonTestSuite } from './json.js';
import { csvSpectrum, hostileCsv, hostileXlsx } from './tables.js';
import { csvInjection, naughtyStrings } from './values.js';
import { wycheproofJose } from './wycheproof.js';

export { canaries } from './canaries.js';
export { glotip } from './glotip.js';
export { jcs } from './jcs.js';
export { jose } from './jose.js';
export { hostileJson, hostileNdjson, jsonTestSuite } from './json.js';
export { csvSpectrum, hostileCsv, hostileXlsx } from './tables.js';
export { csvInjection, naughtyStrings } from './values.js';
export { wycheproofJose } from './wycheproof.js';

/** Every conformance kind of this package. @public */
export const conformanceKinds: readonly ConformanceKind[] = [
  jsonTestSuite,
  hostileJson,
  hostileNdjson,
  hostileCsv,
  hostileXlsx,
  csvSpectrum,
  csvInjection,
  naughtyStrings,
  canaries,
  glotip,
  jcs,
  jose,
  wycheproofJose,
];
