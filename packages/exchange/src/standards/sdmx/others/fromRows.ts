import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { list, member } from '../../mapping/index.js';
import { attributes, frequency, knownConcepts } from './codes.data.js';
import type { Observed, ObservedData } from './observed.js';
import type { SdmxReading } from './reading.js';

/** Columns that say of which structure a row is, in the versions 1 and 2 of the table. */
const heads = ['STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'ACTION', 'DATAFLOW'];
const understood: ReadonlySet<string> = new Set(Object.values(attributes));
const concepts: ReadonlySet<string> = new Set([...Object.keys(knownConcepts), frequency]);

/** Ids of dimensions and attributes of a structure message, where one was given. */
function idsIn(structure: unknown): { readonly dimensions: ReadonlySet<string>; readonly attributes: ReadonlySet<string> } {
  const parts = member(list(member(member(structure, 'data'), 'dataStructures'))[0], 'dataStructureComponents');
  const dimensions = member(parts, 'dimensionList');
  const ids = (values: unknown): readonly string[] => list(values).map((one) => member(one, 'id')).filter((id) => typeof id === 'string');
  const time = member(member(dimensions, 'timeDimension'), 'id');
  return {
    dimensions: new Set([...ids(member(dimensions, 'dimensions')), ...ids(member(dimensions, 'timeDimensions')), ...(typeof time === 'string' ? [time] : [])]),
    attributes: new Set(ids(member(member(parts, 'attributeList'), 'attributes'))),
  };
}

/** `DE: Germany` is `DE` where the table has labels beside codes. */
const codeIn = (cell: string, labelled: boolean): string => (labelled ? (cell.split(': ', 1)[0] ?? '') : cell);

type Role = 'dimension' | 'attribute' | 'unread' | 'measure' | 'head' | undefined;

/**
 * What a table of SDMX-CSV holds, whoever wrote it. A table does not say which of its columns are dimensions: the structure message says it, or
 * the reader; a column of which nobody says what it is, is refused with its place.
 */
export function observedInRows(rows: readonly (readonly string[])[], reading: SdmxReading, structure?: unknown): Result<ObservedData> {
  const [header = [], ...body] = rows;
  const labelled = header.some((cell) => cell.includes(': '));
  const names = header.map((cell) => codeIn(cell.trim(), labelled));
  const said = idsIn(structure);
  const stated = new Set(Object.keys(reading.dimensions ?? {}));
  const noDimensions = new Set(reading.attributes ?? []);
  const measure = reading.measure ?? 'OBS_VALUE';
  const roleOf = (name: string): Role => {
    if (name === measure) return 'measure';
    if (heads.includes(name)) return 'head';
    if (stated.has(name) || said.dimensions.has(name)) return 'dimension';
    if (understood.has(name)) return 'attribute';
    if (noDimensions.has(name) || said.attributes.has(name)) return 'unread';
    return concepts.has(name) ? 'dimension' : undefined;
  };
  const roles = names.map(roleOf);
  const place = (column: number): { readonly row: number; readonly column: number } => ({ row: 1, column: column + 1 });
  const problems: Problem[] = [
    ...names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : [])).map((at) => problem('exchange/sdmx-column-twice', '', { at: place(at) })),
    ...roles.flatMap((role, at) => (role === undefined ? [at] : [])).map((at) => problem('exchange/sdmx-column-unclear', '', { at: place(at) })),
    ...(names.includes(measure) ? [] : [problem('exchange/sdmx-column-missing', '', { at: { row: 1 }, params: { missing: ['OBS_VALUE'] } })]),
    ...[...stated].flatMap((name, at) => (names.includes(name) ? [] : [problem('exchange/sdmx-not-here', `/dimensions/${String(at)}`)])),
  ];
  if (problems.length > 0) return refused(problems.slice(0, 100));
  const columns = (role: Role): readonly number[] => roles.flatMap((own, at) => (own === role ? [at] : []));
  const [dimensions, known, unread] = [columns('dimension'), columns('attribute'), columns('unread')];
  const [value, action] = [names.indexOf(measure), names.indexOf('ACTION')];
  const flow = Math.max(names.indexOf('STRUCTURE_ID'), names.indexOf('DATAFLOW'));
  const figures: Observed[] = [];
  for (const [index, cells] of body.entries()) {
    const row = index + 2;
    if (cells.length !== names.length) return refused([problem('exchange/csv-cell-count', '', { at: { row }, params: { expected: names.length, found: cells.length } })]);
    if (action >= 0 && !['I', 'R'].includes(cells[action] ?? '')) return refused([problem('exchange/sdmx-action', '', { at: { row }, params: { column: 'ACTION' } })]);
    // Two structures in one table are two data sets; which one is meant cannot be seen.
    if (flow >= 0 && cells[flow] !== body[0]?.[flow]) return refused([problem('exchange/sdmx-structure', '', { at: { row } })]);
    const codes = dimensions.map((at) => codeIn(cells[at] ?? '', labelled));
    // A row without codes says something of the whole.
    if (codes.every((code) => code === '') && (cells[value] ?? '') === '') continue;
    figures.push({
      codes,
      value: cells[value] ?? '',
      attributes: new Map(known.flatMap((at) => ((cells[at] ?? '') === '' ? [] : [[names[at] ?? '', codeIn(cells[at] ?? '', labelled)] as const]))),
      pointer: '',
      at: { row },
    });
  }
  return ok({ dimensions: dimensions.map((at) => ({ id: names[at] ?? '', pointer: '', at: place(at) })), figures, unread: unread.map((at) => ({ pointer: '', at: place(at) })) });
}
