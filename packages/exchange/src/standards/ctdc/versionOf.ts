import { ok, problem, refused, type Result } from '@ctip/core';

import { ctdcVersions, fileOf, type CtdcFile, type CtdcVersion } from './columns.js';
import { properName } from './ctdc.js';
import { ctdcUncertainFiles } from './files.data.js';

const fits = ({ columns, optional }: CtdcFile, names: ReadonlySet<string>): boolean =>
  columns.every(({ name }) => names.has(name) || optional.includes(name)) && [...names].every((name) => columns.some((column) => column.name === name));

/** How many columns a header and a file do not share. */
const distance = ({ columns, optional }: CtdcFile, names: ReadonlySet<string>): number =>
  columns.filter(({ name }) => !names.has(name) && !optional.includes(name)).length + [...names].filter((name) => !columns.some((column) => column.name === name)).length;

/**
 * Tells which CTDC file a header belongs to. The files of 2024 and 2025 have the same columns, so a header alone cannot tell them apart: the
 * name under which the file was published can, or the caller says it.
 *
 * @param header - names of the columns, in any order
 * @param fileName - last part of the file's path, where it is known
 * @returns the version; `exchange/ctdc-twice`, `exchange/ctdc-ambiguous-version` with the candidates, `exchange/ctdc-uncertain-version` for
 * files whose column lists no official text shows, `exchange/ctdc-unknown-header` with the nearest version and the columns that it misses
 * @example
 * ```ts
 * ctdcVersionOf(ctdcColumns('global-k-anonymised').map(({ name }) => name)); // => { ok: true, value: 'global-k-anonymised' }
 * const header = ctdcColumns('global-synthetic-2024').map(({ name }) => name);
 * const told = ctdcVersionOf(header);
 * told.ok || told.problems[0]?.params; // => { candidates: ['global-synthetic-2024', 'global-synthetic-2025'] }
 * ctdcVersionOf(header, 'CTDC_global_synthetic_data_v2025.csv'); // => { ok: true, value: 'global-synthetic-2025' }
 * ```
 * @public
 */
export function ctdcVersionOf(header: readonly string[], fileName?: string): Result<CtdcVersion> {
  const proper = header.map((name) => properName(name.trim()));
  const names = new Set(proper);
  if (names.size < proper.length) {
    const at = proper.findIndex((name, index) => proper.indexOf(name) < index);
    return refused([problem('exchange/ctdc-twice', `/#${String(at + 1)}`)]);
  }
  const candidates = ctdcVersions.filter((version) => fits(fileOf(version), names));
  const published = candidates.filter((version) => fileName !== undefined && fileOf(version).files.some((name) => name.toLowerCase() === fileName.toLowerCase()));
  const [only, ...more] = published.length > 0 ? published : candidates;
  if (only && more.length === 0) return ok(only);
  if (only) return refused([problem('exchange/ctdc-ambiguous-version', '', { params: { candidates } })]);
  const uncertain = Object.entries(ctdcUncertainFiles).find(([, { telling }]) => telling.some((name) => names.has(name)));
  if (uncertain) return refused([problem('exchange/ctdc-uncertain-version', '', { params: { version: uncertain[0] } })]);
  const [nearest] = ctdcVersions.toSorted((a, b) => distance(fileOf(a), names) - distance(fileOf(b), names));
  const missing = nearest === undefined ? [] : fileOf(nearest).columns.filter(({ name }) => !names.has(name) && !fileOf(nearest).optional.includes(name)).map(({ name }) => name);
  return refused([problem('exchange/ctdc-unknown-header', '', { params: { version: nearest ?? '', missing, count: proper.length } })]);
}
