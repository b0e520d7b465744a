/**
 * Conformance kinds of this package, for the command line and for your own runner.
 *
 * @packageDocumentation
 */
import type { ConformanceKind } from '@ctip/core';

import { screeningCases } from './cases.js';
import { delphiCombination, delphiDimension } from './delphi.js';
import { forcedLabour } from './forcedLabour.js';
import { palermo } from './palermo.js';

export { screeningCases } from './cases.js';
export { delphiCombination, delphiDimension } from './delphi.js';
export { forcedLabour } from './forcedLabour.js';
export { palermo } from './palermo.js';

/** Every conformance kind of this package. @public */
export const conformanceKinds: readonly ConformanceKind[] = [palermo, delphiDimension, delphiCombination, forcedLabour, screeningCases];
