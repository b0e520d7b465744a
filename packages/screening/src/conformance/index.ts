/**
 * Conformance kinds of this package, for the command line and for your own runner.
 *
 * @packageDocumentation
 */
import type { ConformanceKind } from '@ctip/core';

import { palermo } from './palermo.js';

export { palermo } from './palermo.js';

/** Every conformance kind of this package. @public */
export const conformanceKinds: readonly ConformanceKind[] = [palermo];
