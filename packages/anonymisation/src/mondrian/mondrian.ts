import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { demandOf, valueColumns } from '../demand/demand.js';
import { modelProblems } from '../demand/problems.js';
import { viewOfClasses } from '../evidence/classView.js';
import type { PrivacyModel } from '../model/index.js';
import { checkedModel } from '../model/model.js';
import { classesOf } from '../release/classes.js';
import type { ReleasedColumn } from '../release/facts.js';
import type { Release } from '../release/release.js';
import { inOrder } from '../release/rows.js';
import { sealed } from '../release/seal.js';
import { risksOf } from '../risk/index.js';
import { remainingRisks } from '../risk/remaining.js';
import { encode, type EncodedTable } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { hierarchicalAxis, orderedAxis, type Axis, type Part, type RowOrder } from './axis.js';
import { lossesOfParts, qualityOfParts, type Parted } from './figures.js';
import { judgeOf, partition } from './partition.js';

/** How a table is cut into classes. @public */
export interface MondrianOptions {
  /** What the release promises of every class by itself; all of them hold. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Quasi-identifiers that are cut between two values of their order (numbers by size, others as the leaves of the hierarchy stand); the others are cut along their hierarchy. */
  readonly ordered?: readonly string[];
  /** `strict`: equal values stay together. `relaxed`: records that are equal to the median may go to either side, which gives more even classes. `strict` unless told. */
  readonly mode?: 'strict' | 'relaxed';
  /** Largest share of records that may be left out, where columns have no level at which all values are one; 0 unless told. */
  readonly suppressionLimit?: number;
  /** A risk above this counts as high; 0.2 unless told. */
  readonly riskThreshold?: number;
  /** Key for the digests of the evidence, 16 bytes or more, kept with the input; without one the release warns. */
  readonly key?: Uint8Array;
}

/** Models that hold or not in one class by itself. */
const byClass = new Set<PrivacyModel['type']>(['k-anonymity', 'k-map', 'l-diversity', 't-closeness', 'beta-likeness', 'delta-disclosure', 'k-groups', 'k-combinations']);

/** Does a model hold of two classes together where it holds of each? Two parts of a relaxed cut may be published alike. */
const isJoined = (model: PrivacyModel): boolean => model.type !== 'delta-disclosure' && !(model.type === 'l-diversity' && model.variant === 'entropy-grassberger');

function unfit(models: readonly PrivacyModel[], isRelaxed: boolean): Problem[] {
  return models.flatMap((model, at) => {
    const isFit = byClass.has(model.type) && !(model.type === 'k-map' && model.population === undefined) && (!isRelaxed || isJoined(model));
    return isFit ? [] : [problem('anonymisation/model-not-partitioned', `/models/${String(at)}`)];
  });
}

function checkOptions({ columns }: MicroTable, { models, ordered = [], suppressionLimit = 0, riskThreshold = 0.2, mode = 'strict', key }: MondrianOptions): void {
  if (key && key.length < 16) throw new RangeError('a key has 16 bytes or more');
  if (models.length === 0) throw new TypeError('a release promises something: give at least one model');
  if (mode !== 'strict' && mode !== 'relaxed') throw new TypeError('the mode is strict or relaxed');
  for (const share of [suppressionLimit, riskThreshold]) if (!(share >= 0 && share <= 1)) throw new RangeError('the suppression limit and the risk threshold are shares from 0 to 1');
  for (const name of ordered) {
    const column = columns.find((one) => one.name === name);
    if (column?.role !== 'quasi') throw new TypeError('an ordered column is a quasi-identifier');
    if (column.levels) throw new TypeError('an ordered column has no levels: it is cut anywhere between two values');
  }
}

/** Rows by their cells, columns by name: the same order however rows and columns were given. Rows that are equal in all are alike. */
function rowOrder({ columns, rows }: MicroTable): RowOrder {
  const places = [...columns.keys()].toSorted((a, b) => ((columns[a]?.name ?? '') < (columns[b]?.name ?? '') ? -1 : 1));
  const keys = rows.map((row) => JSON.stringify(places.map((place) => row[place])));
  return (a, b) => {
    const [left = '', right = ''] = [keys[a], keys[b]];
    return left === right ? 0 : left < right ? -1 : 1;
  };
}

/** Published labels of every part, column by column; a problem where one label of a column means different values. */
function labelled(axes: readonly Axis[], parts: readonly Part[]): Result<string[][]> {
  const problems = axes.flatMap((axis, at): Problem[] => {
    const meant = new Map<string, string>();
    const isClear = parts.every(({ regions }) => {
      const region = regions[at] ?? { leaves: [], level: 0 };
      const [label, leaves] = [axis.label(region), region.leaves.toSorted((a, b) => a - b).join()];
      const known = meant.get(label) ?? leaves;
      meant.set(label, leaves);
      return known === leaves;
    });
    return isClear ? [] : [problem('anonymisation/label-ambiguous', `/columns/${String(axis.attribute.position)}/hierarchy`)];
  });
  return problems.length > 0 ? refused(problems) : ok(parts.map(({ regions }) => axes.map((axis, at) => axis.label(regions[at] ?? { leaves: [], level: 0 }))));
}

/** Rows of each class: parts with the same labels are one. */
function publishedAlike(parts: readonly Part[], labels: readonly (readonly string[])[]): number[][] {
  const classes = new Map<string, number[]>();
  for (const [at, { rows }] of parts.entries()) {
    const key = JSON.stringify(labels[at]);
    classes.set(key, [...(classes.get(key) ?? []), ...rows]);
  }
  return [...classes.values()];
}

function releasedRows({ columns, rows }: MicroTable, axes: readonly Axis[], parts: readonly Part[], labels: readonly (readonly string[])[]): string[][] {
  const kept = [...columns.keys()].filter((position) => columns[position]?.role !== 'identifying');
  const axisOf = kept.map((position) => axes.findIndex(({ attribute }) => attribute.position === position));
  const written = parts.flatMap((part, number) => part.rows.map((row) => kept.map((position, at) => labels[number]?.[axisOf[at] ?? -1] ?? rows[row]?.[position] ?? '')));
  return written.toSorted(inOrder);
}

function columnsOf({ columns }: MicroTable, axes: readonly Axis[], losses: readonly number[]): ReleasedColumn[] {
  return columns.flatMap((column, position): ReleasedColumn[] => {
    if (column.role === 'identifying') return [];
    if (column.role !== 'quasi') return [{ name: column.name, role: column.role }];
    const at = axes.findIndex(({ attribute }) => attribute.position === position);
    return [{ name: column.name, role: 'quasi', cut: axes[at]?.isOrdered === true ? 'ordered' : 'hierarchical', highestLevel: axes[at]?.attribute.top ?? 0, loss: losses[at] ?? 0 }];
  });
}

function axesOf(table: MicroTable, { attributes, leaves, tupleOf }: EncodedTable, { ordered = [], mode = 'strict' }: MondrianOptions) {
  const byRow = rowOrder(table);
  const leavesByRow = leaves.map((leaf) => tupleOf.map((tuple) => leaf[tuple] ?? 0));
  const axes = attributes.map((attribute, at): Axis => {
    const leafOf = leavesByRow[at] ?? new Int32Array();
    return ordered.includes(attribute.column.name) ? orderedAxis(attribute, leafOf, mode === 'relaxed', byRow) : hierarchicalAxis(attribute, leafOf);
  });
  return { axes, leavesByRow };
}

/**
 * Makes a table fit to publish by cutting it into classes: the part whose values are widest apart is cut first, an ordered column at
 * the median, another along its hierarchy, for as long as every piece keeps all models by itself. Different records stand at different
 * levels, so that more detail is kept than with one level a column; it is quick, and not the best way there is.
 *
 * Where a column is cut depends on the data, and where sensitive columns are promised something, on them too: whoever knows the method
 * may learn from a cut that was not made. Publish so to known readers rather than openly. An ordered column shows the places of the
 * cuts and the ends of its public list of values, never the smallest or largest value of a class.
 *
 * @param table - microdata: one row a person
 * @param options - models, which columns are ordered, strict or relaxed
 * @returns the release; `anonymisation/model-not-partitioned` (k-map with a population table, δ-presence, average risk, sample and
 * population uniqueness; relaxed also δ-disclosure and Grassberger's entropy), `anonymisation/partition-not-met`,
 * `anonymisation/label-ambiguous`, and the problems of `anonymise` with the table
 * @throws TypeError for no model, a mode that we do not know, an ordered column that is no quasi-identifier or has levels; RangeError
 * for shares outside 0 to 1
 * Source: K. LeFevre, D. DeWitt and R. Ramakrishnan, 2006.
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: flatLadder(['15', '16', '17', '18', '19', '20']) } as const;
 * const rows = [['15'], ['15'], ['17'], ['20'], ['20']];
 * const found = mondrian({ columns: [age], rows }, { models: [kAnonymity(2)], ordered: ['age'] });
 * found.ok && found.value.rows; // => [['15–16'], ['15–16'], ['17–20'], ['17–20'], ['17–20']]
 * ```
 * @public
 */
export function mondrian(table: MicroTable, options: MondrianOptions): Result<Release> {
  checkOptions(table, options);
  const { suppressionLimit = 0, riskThreshold = 0.2, mode = 'strict', ordered = [], key } = options;
  const models = options.models.map(checkedModel);
  const misfits = unfit(models, mode === 'relaxed');
  if (misfits.length > 0) return refused(misfits);
  const faults = modelProblems(models, table, undefined);
  if (faults.length > 0) return refused(faults);
  const encoding = encode(table, { values: valueColumns(models) });
  if (!encoding.ok) return encoding;
  const encoded = encoding.value;
  const { axes, leavesByRow } = axesOf(table, encoded, options);
  const limit = Math.floor(suppressionLimit * table.rows.length + 1e-9);
  const { parts, tried, left } = partition(axes, table.rows.length, leavesByRow, judgeOf(demandOf(models, table, encoded, limit), encoded.values));
  if (parts.length === 0 || left.length > limit) return refused([problem('anonymisation/partition-not-met', '')]);
  const labels = labelled(axes, parts);
  if (!labels.ok) return labels;
  const alike = publishedAlike(parts, labels.value);
  const sizes = Int32Array.from(alike, ({ length }) => length).toSorted();
  const before = encoded.counts.filter((count) => count > 0);
  const parted: Parted = { encoded, axes, parts, sizes, suppressed: left.length };
  const { losses, loss, weighted } = lossesOfParts(parted);
  const rows = releasedRows(table, axes, parts, labels.value);
  const columns = columnsOf(table, axes, losses);
  const facts = {
    models,
    suppressionLimit,
    columns,
    rows,
    read: table.rows.length,
    suppressed: left.length,
    blanked: 0,
    before: { classes: classesOf(before, encoded.rows), risks: risksOf(before, riskThreshold) },
    classes: classesOf(sizes, rows.length),
    risks: risksOf(sizes, riskThreshold),
    remaining: remainingRisks(columns, rows),
    loss,
    utility: { measure: 'loss', cost: weighted },
    quality: qualityOfParts(parted),
    search: { nodes: parts.length, checked: tried, optimal: false },
  } as const;
  const heldBack = new Uint8Array(table.rows.length);
  for (const row of left) heldBack[row] = 1;
  return sealed({ table, facts, view: viewOfClasses(table, alike), heldBack, population: undefined, localRecoding: undefined, cells: false, partition: { mode, ordered }, key });
}
