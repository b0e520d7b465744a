import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { caseColumnName } from '../case/index.js';
import type { Hierarchy } from '../hierarchy/index.js';
import type { MicroTable, QuasiColumn } from '../table/index.js';

/**
 * Named sets of levels and weights for data on trafficking. Without one the search gives up whatever costs least over all columns, and at k = 11 that is
 * often age and nationality whole; these say what must not be given up, and what is paid for it.
 *
 * - `sex-minor`: sex whole and whether somebody was a minor always remain: what SDG indicator 16.2.2 and the UNODC questionnaire break victims down by,
 *   beside the form of exploitation
 * - `minor-region`: whether somebody was a minor, and the region of the nationality, always remain
 * - `bands-subregion`: age bands and the subregion always remain; more records are left out for it
 * - `ctdc`: the columns of the k-anonymised file of the Counter Trafficking Data Collaborative at its levels, neither finer nor coarser: sex, its nine age
 *   bands, country of citizenship, country of exploitation, year. Many records are left out for it
 *
 * Source: SDG metadata 16.2.2, updated 31 March 2023; UNODC GLOTIP data file of 14 April 2025; CTDC, Data Dictionary, 28 November 2017. The other two are
 * ours.
 *
 * @public
 */
export const releasePresets = ['sex-minor', 'minor-region', 'bands-subregion', 'ctdc'] as const;

/** A named set of levels and weights. @public */
export type ReleasePreset = (typeof releasePresets)[number];

/** The highest level at which no label stands for minors and adults together; −1 where every level mixes them. */
function minorLevel({ leaves, levels }: Hierarchy): number {
  const sides = leaves.map((leaf) => (/^\d+$/u.test(leaf) ? Number(leaf) < 18 : undefined));
  return levels.findLastIndex((labels) => {
    const side = new Map<string, boolean>();
    return labels.every((label, at) => {
      const own = sides[at];
      if (own === undefined) return true;
      const known = side.get(label) ?? own;
      side.set(label, known);
      return known === own;
    });
  });
}

/** The highest level at which the values that are no absence are not all one. */
function groupLevel({ leaves, levels }: Hierarchy): number {
  const places = [...leaves.keys()].filter((at) => !leaves[at]?.startsWith('('));
  return levels.findLastIndex((labels) => new Set(places.map((at) => labels[at])).size > 1);
}

/** First years of the age bands of CTDC. */
const bands = [0, 9, 18, 21, 24, 27, 30, 39, 48];

/** The level at which ages stand together as CTDC has them; −1 where none is. */
function bandLevel({ leaves, levels }: Hierarchy): number {
  const ages = [...leaves.entries()].filter(([, leaf]) => /^\d+$/u.test(leaf)).map(([at, leaf]) => ({ at, band: bands.findLastIndex((first) => Number(leaf) >= first) }));
  return ages.length === 0 ? -1 : levels.findIndex((labels) => ages.every(({ at, band }) => ages.every((other) => (labels[at] === labels[other.at]) === (band === other.band))));
}

/** The level of whole years; −1 where none is. */
function yearLevel({ leaves, levels }: Hierarchy): number {
  const places = [...leaves.keys()].filter((at) => !leaves[at]?.startsWith('('));
  return places.length === 0 ? -1 : levels.findIndex((labels) => places.every((at) => /^\d{4}$/u.test(labels[at] ?? '')));
}

/** What a preset keeps of a field: no level above the highest, none below the lowest. A level of −1 is one that the hierarchy does not have. */
interface Kept {
  readonly field: string;
  readonly highest: (hierarchy: Hierarchy) => number;
  /** 0 where left out. */
  readonly lowest?: (hierarchy: Hierarchy) => number;
  readonly weight: number;
}

const below = (level: (hierarchy: Hierarchy) => number) => (hierarchy: Hierarchy): number => Math.max(0, level(hierarchy) - 1);

const exact = (field: string, level: (hierarchy: Hierarchy) => number): Kept => ({ field, highest: level, lowest: level, weight: 1 });
const whole = (field: string): Kept => exact(field, () => 0);

const presets: Readonly<Record<ReleasePreset, readonly Kept[]>> = {
  'sex-minor': [whole('person.sex'), { field: 'person.ageYears', highest: minorLevel, weight: 2 }],
  'minor-region': [
    { field: 'person.ageYears', highest: minorLevel, weight: 2 },
    { field: 'person.nationalities', highest: groupLevel, weight: 2 },
  ],
  'bands-subregion': [
    { field: 'person.ageYears', highest: below(minorLevel), weight: 2 },
    { field: 'person.nationalities', highest: below(groupLevel), weight: 2 },
  ],
  ctdc: [whole('person.sex'), exact('person.ageYears', bandLevel), whole('person.nationalities'), whole('facts.exploitedIn'), exact('detectedOn', yearLevel)],
};

/**
 * A table whose columns are held to a preset: the columns that it is about (by the names of case fields, such as `person.ageYears`, `ageYears` or
 * `nationalities`) get levels and weights. Where the models cannot be met so, `anonymise` refuses and says how many records
 * would have to be left out; nothing weaker is released in its place.
 *
 * @param table - the table
 * @param preset - which
 * @returns the table; `anonymisation/preset-column` where it has no column that the preset is about, or one whose hierarchy does not have the levels
 * that are to be kept (one that mixes minors and adults on all, say), or whose own lowest and highest level leave none of them
 * @throws TypeError for a preset that we do not know
 * @example
 * ```ts
 * const age = { name: 'ageYears', role: 'quasi', hierarchy: ageLadder(['17', '18', '40']) } as const;
 * const held = presetTable({ columns: [age], rows: [['17'], ['18'], ['40']] }, 'minor-region');
 * held.ok && held.value.columns[0]?.role === 'quasi' && held.value.columns[0].levels; // => [0, 2]
 * ```
 * @public
 */
export function presetTable(table: MicroTable, preset: ReleasePreset): Result<MicroTable> {
  if (!releasePresets.includes(preset)) throw new TypeError('a preset is one of releasePresets');
  const problems: Problem[] = [];
  let held = 0;
  const columns = table.columns.map((column, at) => {
    const kept = column.role === 'quasi' ? presets[preset].find(({ field }) => (caseColumnName(column.name) ?? column.name) === field) : undefined;
    if (!kept || column.role !== 'quasi') return column;
    held += 1;
    const [lowest, highest] = column.levels ?? [0, column.hierarchy.levels.length - 1];
    const [least, most] = [Math.max(lowest, kept.lowest?.(column.hierarchy) ?? 0), Math.min(highest, kept.highest(column.hierarchy))];
    if (most < least) problems.push(problem('anonymisation/preset-column', `/columns/${String(at)}`));
    const bounded: QuasiColumn = { ...column, levels: [least, most], weight: (column.weight ?? 1) * kept.weight };
    return bounded;
  });
  if (held === 0) problems.push(problem('anonymisation/preset-column', ''));
  return problems.length > 0 ? refused(problems) : ok({ ...table, columns });
}
