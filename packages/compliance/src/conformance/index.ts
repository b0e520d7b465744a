/**
 * Conformance kinds of this package, for the command line and for your own runner.
 *
 * @packageDocumentation
 */
import type { ConformanceKind } from '@ctip/core';

import { compliance } from './compliance.js';

/** Kinds of conformance runs that this package brings. @public */
export const conformanceKinds: readonly ConformanceKind[] = [compliance];

export { compliance } from './compliance.js';
