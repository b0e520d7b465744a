import type { Result } from '@ctip/core';
import type { Cube } from '@ctip/cube';

import type { Mapped } from '../../mapping/index.js';
import { cubeOfOthers } from './cubeOfOthers.js';
import { observedIn } from './fromMessage.js';
import { observedInRows } from './fromRows.js';
import type { SdmxReading } from './reading.js';

export { sdmxReadingOf, type SdmxDimensionReading, type SdmxReading } from './reading.js';

/**
 * Reads a data message of SDMX-JSON 2 that somebody else wrote into a cube, with what the reader states of it.
 *
 * Concepts that mean the same everywhere (`TIME_PERIOD`, `REF_AREA`, `SEX`, `AGE`, `FREQ`) are known by their id, which is told; a dimension of which
 * nobody says anything keeps its id and codes, adds up to nothing, and is told. What could be read in two ways is refused with what
 * settles it: totals among their parts, codes of no list, several frequencies, measures or data sets, codes that fall together. Rates are
 * refused, because they would pass for counts. A suppressed figure lies between the bounds that the reader states, or is unknown; it is never zero.
 *
 * @param input - parsed JSON, see `parseJson`
 * @param reading - what is counted, and what the dimensions are
 * @returns the cube and what it cannot say (estimates, provisional figures, attributes); `exchange/sdmx-ambiguous`, `exchange/sdmx-total`,
 * `exchange/sdmx-codes-unknown`, `exchange/sdmx-frequencies`, `exchange/sdmx-merged`, `exchange/sdmx-unit`, `exchange/sdmx-multiplier`, `exchange/sdmx-twice`,
 * `exchange/sdmx-value`, `exchange/sdmx-incomplete`, `exchange/sdmx-contradiction`, `exchange/sdmx-not-here`, `exchange/sdmx-only`, `exchange/sdmx-no-data`,
 * problems of `core/…` and of `checkCube`
 * @example
 * ```ts
 * const dimensions = { observation: [{ id: 'SEX', keyPosition: 0, values: [{ id: 'F' }, { id: 'M' }, { id: '_T' }] }] };
 * const message = { meta: {}, data: { structures: [{ dimensions }], dataSets: [{ structure: 0, observations: { '0': [7], '1': [5], '2': [12] } }] } };
 * const refusal = readSdmxMessage(message, { unit: 'victims' });
 * refusal.ok || refusal.problems[0]?.code; // => 'exchange/sdmx-total'
 * const read = readSdmxMessage(message, { unit: 'victims', dimensions: { SEX: { codes: { _T: null } } } });
 * read.ok && read.value.value.cells; // => [{ members: ['female'], low: 7, high: 7 }, { members: ['male'], low: 5, high: 5 }]
 * ```
 * @public
 */
export function readSdmxMessage(input: unknown, reading: SdmxReading): Result<Mapped<Cube>> {
  const observed = observedIn(input, reading);
  return observed.ok ? cubeOfOthers(observed.value, reading) : observed;
}

/**
 * Reads a table of SDMX-CSV 1 or 2 that somebody else wrote into a cube, like {@link readSdmxMessage}. Which columns are dimensions is said by the
 * structure message, by the reader, or by a concept that means the same everywhere; any other column must be stated.
 *
 * @param rows - cells by row, the header first
 * @param reading - what is counted, and what the columns are
 * @param structure - parsed JSON of the structure message, where there is one
 * @returns the cube and what it cannot say; besides the problems of {@link readSdmxMessage}: `exchange/sdmx-column-unclear`,
 * `exchange/sdmx-column-twice`, `exchange/sdmx-column-missing`, `exchange/sdmx-action`, `exchange/sdmx-structure`, `exchange/csv-cell-count`
 * @example
 * ```ts
 * const rows = [['DATAFLOW', 'REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS'], ['XX:DF(1.0)', 'JOR', '2020', '', 'Q']];
 * const read = readSdmxTable(rows, { unit: 'victims', suppressed: { low: 0, high: 4 } });
 * read.ok && read.value.value.cells; // => [{ members: ['JO', '2020'], low: 0, high: 4 }]
 * ```
 * @public
 */
export function readSdmxTable(rows: readonly (readonly string[])[], reading: SdmxReading, structure?: unknown): Result<Mapped<Cube>> {
  const observed = observedInRows(rows, reading, structure);
  return observed.ok ? cubeOfOthers(observed.value, reading) : observed;
}
