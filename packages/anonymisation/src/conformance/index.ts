/**
 * Conformance kinds of this package, for the command line and for your own runner.
 *
 * @packageDocumentation
 */
import type { ConformanceKind } from '@ctip/core';

import { arx } from './arx.js';
import { kCheck } from './k-check/kCheck.js';

export { arx } from './arx.js';
export { kCheck } from './k-check/kCheck.js';

/** Every conformance kind of this package. @public */
export const conformanceKinds: readonly ConformanceKind[] = [arx, kCheck];
