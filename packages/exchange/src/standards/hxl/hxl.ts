import { absent, alpha3, check, countries, isAbsent, languages, ok, problem, readCountry, refused, type Answer, type CountryCode, type Result } from '@ctip/core';
import { absentMember, checkCube, reasonOf, type Cube } from '@ctip/cube';
import * as z from 'zod';

import { cellOf, parsedCell } from '../../csv/cell.js';
import { csvLine } from '../../csv/index.js';
import { dimensionNames, unitNames, type Mapped, type StandardRow } from '../mapping/index.js';
import { figureTags, isOfCountries, plainTag, tagsOf } from './tags.js';

/** Begins the row above the tags that says what the table is. */
const mark = 'ctip-cube ';

const isCountry: ReadonlySet<string> = new Set(countries.codes.map(({ code }) => code));

const answerOf = (member: string): Answer<string> => {
  const reason = reasonOf(member);
  return reason === undefined ? member : absent(reason);
};

/** A member as a cell: a country in alpha-3; what only looks like one is escaped, so that it is not read as one. */
function written(member: string, ofCountries: boolean): string {
  if (ofCountries && isCountry.has(member)) return alpha3(member as CountryCode);
  const cell = cellOf(answerOf(member));
  return ofCountries && readCountry(cell) !== undefined ? `\\${cell}` : cell;
}

function memberOf(cell: string, ofCountries: boolean): string | undefined {
  const country = ofCountries && /^[A-Z]{3}$/u.test(cell) ? readCountry(cell) : undefined;
  if (country) return country;
  const value = parsedCell(cell, { many: false, number: false, boolean: false, parts: false, answer: false });
  if (isAbsent(value)) return absentMember(value.absent);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Writes a cube as CSV with HXL 1.1 tags: headers in three languages, the row of tags, then a row a cell. A masked cell has no value and its
 * two bounds. HXL is for figures: a record of a person has no place in it, and what is no cube is refused.
 *
 * A row above the headers says what HXL has no place for (dimensions, whether missing cells are zeros, records counted), so that
 * {@link fromHxl} gives the same cube back; HXL allows such rows and passes over them.
 *
 * @param cube - counts
 * @returns lines with CRLF; problems of `checkCube`
 * @example
 * ```ts
 * const cube = { unit: 'victims', dimensions: [{ id: 'year', members: ['2020'], additive: true }], cells: [{ members: ['2020'], low: 0, high: 4 }], complete: true, counted: { low: 3, high: 3 } } as const;
 * const made = toHxl(cube);
 * made.ok && made.value.value.split('\r\n').slice(4); // => ['#date+year,#indicator+code,#indicator+num+value,#indicator+min+num+value,#indicator+max+num+value', '2020,victims,,0,4', '']
 * ```
 * @public
 */
export function toHxl(cube: Cube): Result<Mapped<string>> {
  const rows = hxlRows(cube);
  return rows.ok ? ok({ value: rows.value.map((row) => csvLine(row.map(String))).join(''), losses: [] }) : rows;
}

/** The rows of a cube: what the table is, headers, tags, figures. */
export function hxlRows(cube: Cube): Result<readonly StandardRow[]> {
  const sound = checkCube(cube);
  if (!sound.ok) return sound;
  const { unit, dimensions, cells, complete, counted } = sound.value;
  const tags = tagsOf(dimensions);
  const figures = Object.values(figureTags);
  const said = JSON.stringify({ unit, dimensions: dimensions.map(({ id, codeList, additive }, at) => ({ tag: tags[at], id, ...(codeList !== undefined && { codeList }), additive })), complete, counted });
  const above = [`${mark}${said}`, ...Array.from({ length: tags.length + figures.length - 1 }, () => '')];
  const headers = languages.map((language) => [...dimensions.map(({ id }) => dimensionNames(id)[language]), ...Array.from({ length: figures.length }, () => unitNames(unit)[language])]);
  const rows = cells.map(({ members, low, high }) => [
    ...members.map((member, at) => written(member, dimensions[at] !== undefined && isOfCountries(dimensions[at]))),
    unit,
    ...(low === high ? [low, '', ''] : ['', low, high]),
  ]);
  return ok([above, ...headers, [...tags, ...figures], ...rows]);
}

const described = z.strictObject({
  unit: z.string(),
  dimensions: z.array(z.strictObject({ tag: z.string(), id: z.string(), codeList: z.string().optional(), additive: z.boolean() })).max(100),
  complete: z.boolean(),
  counted: z.strictObject({ low: z.int(), high: z.int() }),
});

function describedIn(cells: readonly string[]): Result<z.infer<typeof described>> | undefined {
  const found = cells.find((cell) => cell.startsWith(mark));
  if (found === undefined) return undefined;
  try {
    const read = check(described, JSON.parse(found.slice(mark.length)));
    return read.ok ? read : refused([problem('exchange/hxl-no-cube', '')]);
  } catch {
    return refused([problem('exchange/hxl-no-cube', '')]);
  }
}

/** Most rows of headers before the tags (HXL 1.1). */
const mostHeaders = 25;

const isTagRow = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => plainTag(cell) !== undefined);
};

/**
 * Reads a cube from the rows of a table with HXL tags as {@link toHxl} writes it. Columns may stand in any order, tags be spelt in any way that
 * HXL allows. A table that does not say what its cube is, is refused: it cannot be guessed.
 *
 * @param rows - cells by row
 * @returns the cube; `exchange/hxl-no-tags`, `exchange/hxl-no-cube`, `exchange/hxl-column` (a column without a place, or twice),
 * `exchange/hxl-column-missing`, `exchange/hxl-value`, and problems of `checkCube`
 * @example
 * ```ts
 * const read = fromHxl([['year', 'victims'], ['#date+year', '#affected'], ['2020', '3']]);
 * read.ok || read.problems[0]?.code; // => 'exchange/hxl-no-cube'
 * ```
 * @public
 */
export function fromHxl(rows: Iterable<readonly string[]>): Result<Mapped<Cube>> {
  let about: ReturnType<typeof describedIn>;
  let columns: readonly (string | undefined)[] | undefined;
  const cells: unknown[] = [];
  const members: Set<string>[] = [];
  let at = 0;
  for (const row of rows) {
    at += 1;
    if (!columns) {
      about ??= describedIn(row);
      if (!isTagRow(row)) {
        if (at > mostHeaders) return refused([problem('exchange/hxl-no-tags', '')]);
        continue;
      }
      if (!about) return refused([problem('exchange/hxl-no-cube', '')]);
      if (!about.ok) return about;
      const needed = [...about.value.dimensions.map(({ tag }) => plainTag(tag) ?? ''), ...Object.values(figureTags)];
      columns = row.map((cell) => plainTag(cell));
      const tags = columns;
      const strange = row.findIndex((cell, index) => cell.trim() !== '' && (!needed.includes(tags[index] ?? '') || tags.indexOf(tags[index]) < index));
      if (strange >= 0) return refused([problem('exchange/hxl-column', '', { at: { row: at, column: strange + 1 }, params: { allowed: needed } })]);
      const missing = needed.filter((tag) => !tags.includes(tag));
      if (missing.length > 0) return refused([problem('exchange/hxl-column-missing', '', { at: { row: at }, params: { missing } })]);
      members.push(...about.value.dimensions.map(() => new Set<string>()));
      continue;
    }
    const tags = columns;
    if (!about?.ok || row.length !== tags.length) return refused([problem('exchange/csv-cell-count', '', { at: { row: at }, params: { expected: tags.length, found: row.length } })]);
    const cell = (tag: string): string => row[tags.indexOf(tag)] ?? '';
    const bad = (tag: string): Result<never> => refused([problem('exchange/hxl-value', '', { at: { row: at, column: tags.indexOf(tag) + 1 }, params: { column: tag } })]);
    const key: string[] = [];
    for (const [index, dimension] of about.value.dimensions.entries()) {
      const tag = plainTag(dimension.tag) ?? '';
      const member = memberOf(cell(tag), isOfCountries({ id: dimension.id, ...(dimension.codeList !== undefined && { codeList: dimension.codeList }) }));
      if (member === undefined) return bad(tag);
      key.push(member);
      members[index]?.add(member);
    }
    if (cell(figureTags.unit) !== about.value.unit) return bad(figureTags.unit);
    const number = (tag: string): number | null | undefined => (cell(tag) === '' ? null : /^(?:0|[1-9]\d{0,15})$/u.test(cell(tag)) ? Number(cell(tag)) : undefined);
    const [value, low, high] = [number(figureTags.value), number(figureTags.low), number(figureTags.high)];
    const bounds = typeof value === 'number' && low === null && high === null ? [value, value] : value === null && typeof low === 'number' && typeof high === 'number' ? [low, high] : undefined;
    if (!bounds) return bad(figureTags.value);
    cells.push({ members: key, low: bounds[0], high: bounds[1] });
  }
  if (!columns || !about?.ok) return refused([problem('exchange/hxl-no-tags', '')]);
  const { unit, dimensions, complete, counted } = about.value;
  const cube = checkCube({ unit, dimensions: dimensions.map(({ tag: _tag, ...dimension }, index) => ({ ...dimension, members: [...(members[index] ?? [])] })), cells, complete, counted });
  return cube.ok ? ok({ value: cube.value, losses: [] }) : cube;
}
