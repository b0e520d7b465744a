import { problem, refused, type Result } from '@ctip/core';

import type { UtilityMeasure, UtilityMeasureName } from '../measure/index.js';
import type { PrivacyModel } from '../model/index.js';
import { checkedModel } from '../model/model.js';
import { Crew } from '../parallel/crew.js';
import { WorkerLost } from '../parallel/worker.js';
import { Budget, type SearchBudget } from '../search/budget.js';
import type { Lookers } from '../search/looking.js';
import type { Steps } from '../search/steps.js';
import type { MicroTable } from '../table/index.js';
import { atOnce, inTurns, type Turns, type Watching } from './paused.js';
import type { Release } from './release.js';
import { releasing } from './releasing.js';
import { solving, type Question } from './solve.js';

/** How a table is made fit to publish. @public */
export interface AnonymiseOptions extends Watching {
  /** What the release promises; all of them hold. */
  readonly models: readonly [PrivacyModel, ...PrivacyModel[]];
  /** Largest share of records that may be left out, 0 to 1; 0.05 unless told. */
  readonly suppressionLimit?: number;
  /** What the search minimises; `loss` unless told. */
  readonly utility?: UtilityMeasureName | UtilityMeasure;
  /** A risk above this counts as high; 0.2 unless told. */
  readonly riskThreshold?: number;
  /** Rows of the population that the table was drawn from, those of the table among them, with the same columns; for k-map and δ-presence. */
  readonly population?: MicroTable['rows'];
  /**
   * Local recoding: records left out are generalised again by themselves, to other levels, each round bringing back at least this share
   * of all records. Columns then have no one level.
   */
  readonly localRecoding?: number;
  /**
   * What is suppressed: whole `records` unless told; `cells`, to blank single cells of records that would be left out, and leave out
   * only those that no blank saves. For models that look at each class by itself.
   */
  readonly suppress?: 'records' | 'cells';
  /**
   * Key for the digests of the evidence, 16 bytes or more, kept with the input. Without one, whoever knows nearly all of the input can
   * try out what the rest is; the release warns of it.
   */
  readonly key?: Uint8Array;
  /**
   * How long the search may take. Where it ends first, the best way so far is released, which keeps all models like any other, and
   * `search` says how far it may be from the best.
   */
  readonly within?: SearchBudget;
}

const measureOf = (utility: UtilityMeasureName | UtilityMeasure): UtilityMeasure => (typeof utility === 'string' ? { measure: utility } : utility);

function checkShare(share: number, name: string): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${name} is a share from 0 to 1`);
}

/** All of it, step by step; settings that cannot be meant are thrown before the first. */
export function anonymising(table: MicroTable, options: AnonymiseOptions, lookers?: Lookers): Steps<Result<Release>> {
  const { models, suppressionLimit = 0.05, utility = 'loss', riskThreshold = 0.2, population, localRecoding, suppress = 'records', key, within } = options;
  checkShare(suppressionLimit, 'the suppression limit');
  checkShare(riskThreshold, 'the risk threshold');
  if (localRecoding !== undefined && !(localRecoding > 0 && localRecoding <= 1)) throw new RangeError('the share of local recoding is above 0, up to 1');
  if (suppress !== 'records' && suppress !== 'cells') throw new TypeError('records or cells are suppressed');
  if (key && key.length < 16) throw new RangeError('a key has 16 bytes or more');
  if (models.length === 0) throw new TypeError('a release promises something: give at least one model');
  const question: Question = { models: models.map(checkedModel), suppressionLimit, utility: measureOf(utility), population, localRecoding, cells: suppress === 'cells' };
  const budget = new Budget(within);
  return (function* () {
    try {
      const solved = yield* solving(table, question, budget, lookers);
      if (!solved.ok) return solved;
      yield undefined;
      const release = yield* releasing(table, solved.value, question, { riskThreshold, key });
      // Who gave a signal while it was sealed is heard.
      yield undefined;
      return release;
    } catch (fault) {
      if (fault instanceof WorkerLost) return refused([problem('anonymisation/worker-lost', '')]);
      throw fault;
    }
  })();
}

/**
 * Makes a table fit to publish: quasi-identifiers are generalised, each column to one level, and records that would still stand in a
 * class smaller than k are left out, at most the share allowed. Of all ways to do so the one that costs least detail is taken; the
 * search is exact.
 *
 * Identifying columns are never released; sensitive ones are released as they are. If no way satisfies the models, nothing is
 * released.
 *
 * @param table - microdata: one row a person
 * @param options - models, how many records may be left out, what detail is worth
 * @returns the release; `anonymisation/table-empty`, `anonymisation/k-above-table`, `anonymisation/limit-too-low` (which says
 * what could be met), `anonymisation/never-met`, `anonymisation/none-within-budget`, `anonymisation/aborted`, `anonymisation/no-quasi-identifier`, `anonymisation/value-not-in-hierarchy`,
 * `anonymisation/row-ragged`, `anonymisation/lattice-too-large`, and the problems of {@link hierarchyOf}
 * @throws RangeError for a share outside 0 to 1, a budget below 0, levels that a hierarchy does not have, a k below 2; TypeError for no model, a role
 * that we do not know, two columns of one name
 * Source: generalisation and suppression after Samarati and Sweeney; measures as in ARX 3.9.2, to whose optima they were compared.
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const found = anonymise({ columns: [age], rows: [['19'], ['20'], ['44']] }, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * found.ok && found.value.rows; // => [['18-20'], ['18-20']]
 * found.ok && found.value.suppressed; // => 1
 * ```
 * @public
 */
export function anonymise(table: MicroTable, options: AnonymiseOptions): Result<Release> {
  return atOnce(anonymising(table, options), options);
}

/**
 * {@link anonymise} for a page or a server that must go on answering: the same search and the same release, with a pause every few
 * milliseconds, in which a signal can be given. One look at a node, and each of the
 * measures and digests at the end, are not broken up. With `workers` nodes are looked at elsewhere, several at once.
 *
 * @param table - microdata: one row a person; a copy is taken, so that what becomes of its columns, rows and values meanwhile does not count
 * @param options - as for `anonymise`
 * @param turns - a clock, and how to wait; they do not change the result
 * @returns as `anonymise`; `anonymisation/worker-lost` where a worker ended or failed before the search was done
 * @throws what `anonymise` throws, as a rejection; what `pause` or `onProgress` throws
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const stop = new AbortController();
 * const turns = { clock: () => performance.now(), pause: () => new Promise((resolve) => setTimeout(resolve)) };
 * const table = { columns: [age], rows: [['19'], ['20'], ['44']] };
 * const made = await anonymiseAsync(table, { models: [kAnonymity(2)], suppressionLimit: 0.4, signal: stop.signal }, turns);
 * made.ok && made.value.rows; // => [['18-20'], ['18-20']]
 * stop.abort();
 * const none = await anonymiseAsync(table, { models: [kAnonymity(2)], signal: stop.signal }, turns);
 * none.ok || none.problems[0]?.code; // => 'anonymisation/aborted'
 * ```
 * @public
 */
export async function anonymiseAsync(table: MicroTable, options: AnonymiseOptions, turns: Turns): Promise<Result<Release>> {
  const crew = new Crew(turns.workers ?? []);
  try {
    const { population } = options;
    const copied = (rows: MicroTable['rows']): MicroTable['rows'] => rows.map((row) => [...row]);
    // What is published must be what was looked at, whatever others do to the table when it is their turn.
    const held: MicroTable = { columns: table.columns.map((column) => ({ ...column })), rows: copied(table.rows) };
    return await inTurns(anonymising(held, { ...options, ...(population && { population: copied(population) }) }, crew.lookers), options, turns);
  } finally {
    await crew.end();
  }
}
