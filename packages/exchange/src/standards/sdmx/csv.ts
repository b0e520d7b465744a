import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import type { Cube } from '@ctip/cube';

import { csvLine } from '../../csv/index.js';
import type { Mapped, StandardRow } from '../mapping/index.js';
import { outlineOf, type SdmxMaintainer } from './outline.js';
import { cubeOf, type ReadObservation } from './read.js';
import { sdmxStatuses } from './statuses.data.js';
import { structureOf } from './structure.js';

const head = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'] as const;
const ofCell = ['OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS', 'LOW_BOUND', 'HIGH_BOUND'] as const;
const ofWhole = ['UNIT_MEASURE', 'COMPLETE', 'COUNTED_LOW', 'COUNTED_HIGH'] as const;

/**
 * Writes a cube as SDMX-CSV 2.0: a row that says what holds for the whole (unit, completeness, records counted), then a row a cell. A masked
 * cell has no value and its two bounds. The table goes with the message of `sdmxStructure`, which says what its dimensions are.
 *
 * @param cube - counts
 * @param maintainer - agency and id, as for the structure
 * @returns lines with CRLF; `exchange/sdmx-id`
 * @example
 * ```ts
 * const made = toSdmxCsv(emptyCube('victims', [{ id: 'sex' }]), { agency: 'XX' });
 * made.ok && made.value.value.split('\r\n')[1]; // => 'datastructure,XX:CTIP_VICTIMS(1.0.0),I,,,,,,,victims,true,0,0'
 * ```
 * @public
 */
export function toSdmxCsv(cube: Cube, maintainer: SdmxMaintainer): Result<Mapped<string>> {
  const rows = sdmxRows(cube, maintainer);
  return rows.ok ? ok({ value: rows.value.map((row) => csvLine(row.map(String))).join(''), losses: [] }) : rows;
}

/** The rows of a cube: header, what holds for the whole, figures. */
export function sdmxRows(cube: Cube, maintainer: SdmxMaintainer): Result<readonly StandardRow[]> {
  const outline = outlineOf(cube, maintainer);
  if (!outline.ok) return outline;
  const { agency, id, version, dimensions } = outline.value;
  const begin = ['datastructure', `${agency}:${id}(${version})`, 'I'];
  const codes = dimensions.map(({ codes: list }) => new Map(list.map(({ member, id: code }) => [member, code] as const)));
  const blank = (length: number): readonly string[] => Array.from({ length }, () => '');
  const { exact, masked } = sdmxStatuses.observation;
  const rows = cube.cells.map(({ members, low, high }) => [
    ...begin,
    ...(cube.dimensions.length === 0 ? ['_T'] : members.map((member, at) => codes[at]?.get(member) ?? '')),
    ...(low === high
      ? [low, exact.id, sdmxStatuses.confidentiality.exact.id, '', '']
      : ['', masked.id, sdmxStatuses.confidentiality.masked.id, low, high]),
    ...blank(ofWhole.length),
  ]);
  const whole = [...begin, ...blank(dimensions.length + ofCell.length), cube.unit, String(cube.complete), cube.counted.low, cube.counted.high];
  const header = [...head, ...dimensions.map(({ component }) => component), ...ofCell, ...ofWhole];
  return ok([header, whole, ...rows]);
}

const bad = (code: string, row: number, column: string): Problem => problem(code, '', { at: { row }, params: { column } });

/**
 * Reads a cube from the rows of an SDMX-CSV table and its structure message. Columns may stand in any order; those that are none of ours are
 * refused, because what is not read would be lost.
 *
 * @param rows - cells by row, the header first
 * @param structure - parsed JSON of the structure message
 * @returns the cube; `exchange/sdmx-column`, `exchange/sdmx-structure` where the table names another structure, `exchange/sdmx-attribute`,
 * `exchange/sdmx-code`, `exchange/sdmx-value`, and problems of `checkCube`
 * @example
 * ```ts
 * const cube = emptyCube('victims', [{ id: 'sex' }]);
 * const made = toSdmxCsv(cube, { agency: 'XX' });
 * const structure = sdmxStructure(cube, { agency: 'XX', message: 'S1', preparedAt: '2026-03-02T00:00:00Z' });
 * const rows = made.ok ? made.value.value.trim().split('\r\n').map((line) => line.split(',')) : [];
 * const back = structure.ok ? fromSdmxCsv(rows, structure.value) : structure;
 * back.ok && back.value.value; // => cube
 * ```
 * @public
 */
export function fromSdmxCsv(rows: Iterable<readonly string[]>, structure: unknown): Result<Mapped<Cube>> {
  const said = structureOf(structure);
  if (!said.ok) return said;
  const { name, dimensions } = said.value;
  let header: readonly string[] | undefined;
  let whole: Readonly<Record<string, string>> | undefined;
  const observations: ReadObservation[] = [];
  let row = 0;
  for (const cells of rows) {
    row += 1;
    if (!header) {
      const known = new Set<string>([...head, ...ofCell, ...ofWhole, ...dimensions.map(({ component }) => component)]);
      const strange = cells.findIndex((cell, at) => !known.has(cell) || cells.indexOf(cell) < at);
      if (strange >= 0) return refused([problem('exchange/sdmx-column', '', { at: { row, column: strange + 1 }, params: { allowed: [...known] } })]);
      const missing = [...known].filter((column) => column !== 'ACTION' && !cells.includes(column));
      if (missing.length > 0) return refused([problem('exchange/sdmx-column-missing', '', { at: { row }, params: { missing } })]);
      header = cells;
      continue;
    }
    const names = header;
    if (cells.length !== names.length) return refused([problem('exchange/csv-cell-count', '', { at: { row }, params: { expected: names.length, found: cells.length } })]);
    const cell = (column: string): string => cells[names.indexOf(column)] ?? '';
    if (cell('STRUCTURE') !== 'datastructure' || cell('STRUCTURE_ID') !== name) return refused([problem('exchange/sdmx-structure', '', { at: { row } })]);
    // What is deleted or appended says nothing of what is there.
    if (names.includes('ACTION') && cell('ACTION') !== 'I' && cell('ACTION') !== 'R') return refused([bad('exchange/sdmx-action', row, 'ACTION')]);
    const codes = dimensions.map(({ component }) => cell(component));
    if (codes.every((code) => code === '')) {
      if (whole) return refused([bad('exchange/sdmx-attribute', row, 'UNIT_MEASURE')]);
      whole = Object.fromEntries(ofWhole.map((column) => [column, cell(column)]));
      continue;
    }
    const number = (column: string): number | null | undefined => (cell(column) === '' ? null : /^(?:0|[1-9]\d{0,15})$/u.test(cell(column)) ? Number(cell(column)) : undefined);
    const [value, low, high] = [number('OBS_VALUE'), number('LOW_BOUND'), number('HIGH_BOUND')];
    if (value === undefined || low === undefined || high === undefined) return refused([bad('exchange/sdmx-value', row, 'OBS_VALUE')]);
    observations.push({ codes, value, low, high });
  }
  const [low, high] = [whole?.['COUNTED_LOW'] ?? '', whole?.['COUNTED_HIGH'] ?? ''];
  const complete = whole?.['COMPLETE'];
  if (!whole || !/^\d{1,16}$/u.test(low) || !/^\d{1,16}$/u.test(high) || (complete !== 'true' && complete !== 'false')) return refused([problem('exchange/sdmx-attribute', '', { params: { column: 'COMPLETE' } })]);
  const cube = cubeOf({ unit: whole['UNIT_MEASURE'] ?? '', complete: complete === 'true', counted: { low: Number(low), high: Number(high) } }, dimensions, observations);
  return cube.ok ? ok({ value: cube.value, losses: [] }) : cube;
}
