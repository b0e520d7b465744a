import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { achievedBy, type Achieved } from '../evidence/achieved.js';
import { viewOfRows, type ClassView } from '../evidence/classView.js';
import { evidenceOf } from '../evidence/evidence.js';
import { attributeLoss } from '../measure/loss.js';
import { classesOf } from '../release/classes.js';
import type { MeasuredFacts, ReleasedColumn } from '../release/facts.js';
import { releaseOf, type Release } from '../release/release.js';
import { inOrder } from '../release/rows.js';
import { toldOf, warningsOf } from '../release/seal.js';
import { risksOf } from '../risk/index.js';
import { remainingRisks } from '../risk/remaining.js';
import type { Encoded } from '../table/encode.js';
import type { MicroTable } from '../table/index.js';
import { classNumbers } from './cells.js';
import { FederatedDecision } from './messages.js';
import { isOfHiddenGroups } from './lists.js';
import { populationAt } from './population.js';
import { agreedPopulation, attributesOf, quasiOf, type FederatedScheme } from './scheme.js';

/** What a joined release is made with besides. @public */
export interface JoinOptions {
  /** A risk above this counts as high; 0.2 unless told. */
  readonly riskThreshold?: number;
  /** Key for the digest of the evidence, 16 bytes or more; without one the release warns. */
  readonly key?: Uint8Array;
  /** Rows of the population, where one was agreed on. */
  readonly population?: MicroTable['rows'];
}

/** Rows of all agencies, sorted so that nothing shows whose they were; nothing where they are not what was decided, record for record. */
function joined(scheme: FederatedScheme, { node, published, read, suppressed, scheme: decided }: FederatedDecision, attributes: readonly Encoded[], parts: readonly MicroTable['rows'][], columns: readonly { readonly name: string }[]): string[][] | undefined {
  const [quasi, numbers] = [quasiOf(scheme), classNumbers(attributes, node)];
  const positions = quasi.map(({ name }) => columns.findIndex((column) => column.name === name));
  const left = new Map(published.map((one) => [JSON.stringify(numbers.leavesOf(one.class).map((leaf, at) => quasi[at]?.hierarchy.levels[node[at] ?? 0]?.[leaf])), one.rows] as const));
  const rows = parts.flat().map((row) => [...row]).toSorted(inOrder);
  for (const row of rows) {
    const key = JSON.stringify(positions.map((position) => row[position]));
    left.set(key, (left.get(key) ?? 0) - 1);
  }
  const isWhole = decided === scheme.digest && node.length === quasi.length && rows.length === read - suppressed && rows.every((row) => row.length === columns.length) && [...left.values()].every((count) => count === 0);
  return isWhole ? rows : undefined;
}

/** Detail lost of each column, by the published labels and the records that are left out. */
function lossesOf(attributes: readonly Encoded[], { node, read, suppressed }: FederatedDecision, rows: readonly (readonly string[])[], positions: readonly number[]): number[] {
  return attributes.map(({ column: { hierarchy }, shares, domain }, at) => {
    const level = node[at] ?? 0;
    const share = new Map(hierarchy.levels[level]?.map((label, leaf) => [label, shares[level]?.[leaf] ?? 0] as const));
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row[positions[at] ?? 0] ?? '', (counts.get(row[positions[at] ?? 0] ?? '') ?? 0) + 1);
    return attributeLoss([...share].reduce((sum, [label, own]) => sum + own * (counts.get(label) ?? 0), suppressed), read, domain);
  });
}

/** What each model reached: counted again where the rows tell, and then the same as was decided; as decided where they do not. */
function achievedIn(scheme: FederatedScheme, decision: FederatedDecision, columns: readonly { readonly name: string; readonly role: string }[], rows: readonly (readonly string[])[], behind: ClassView['population']): Achieved[] | undefined {
  const view = { ...viewOfRows(columns, rows), population: behind };
  const found = scheme.models.map((model, at): Achieved | undefined => {
    const [said, seen] = [decision.achieved[at], achievedBy(model, view)];
    return said && (!seen || (seen.holds && Math.abs(seen.reached - said.reached) <= 1e-9 && seen.asked === said.asked)) ? said : undefined;
  });
  return found.includes(undefined) || decision.achieved.length !== found.length ? undefined : found.flatMap((one) => one ?? []);
}

/** Persons of the population behind each class that is published, in the order in which its first row stands. */
function behindRows({ node, published }: FederatedDecision, attributes: readonly Encoded[], population: MicroTable['rows'], rows: readonly (readonly string[])[], positions: readonly number[]): ClassView['population'] {
  const [numbers, behind] = [classNumbers(attributes, node), populationAt(attributes, node, population)];
  const labelsOf = (leaves: readonly number[]): string => JSON.stringify(leaves.map((leaf, at) => attributes[at]?.column.hierarchy.levels[node[at] ?? 0]?.[leaf]));
  const classes = new Map(published.map((one) => [labelsOf(numbers.leavesOf(one.class)), one.class] as const));
  const keys = new Set(rows.map((row) => JSON.stringify(positions.map((position) => row[position]))));
  return { byClass: [...keys].map((key) => behind.get(classes.get(key) ?? -1) ?? 0), without: 0 };
}

/** What is assumed of families or persons, where k is counted in them. */
const groupWarnings = ({ groups, models, columns }: FederatedScheme): Problem[] => (groups === 'apart' && models.some((model) => isOfHiddenGroups(model, columns)) ? [problem('anonymisation/federated-groups-apart', '/models', { severity: 'warning' })] : []);

/**
 * Joins the parts of all agencies to one release, with evidence. Every class is counted again: the parts together must be what was
 * decided, record for record, and keep what the rows tell of the models, or nothing is published.
 *
 * What the table was like before nobody knows, so the release says nothing of it (`before` and `quality` are missing), and its evidence
 * names the agreement instead of a digest of the input.
 *
 * @param scheme - what was agreed on
 * @param decision - what the coordinator decided
 * @param parts - what each agency published
 * @param options - a key for the evidence
 * @returns the release of all; `anonymisation/federated-parts` where the parts are not what was decided, problems of `check` for no decision
 * @throws RangeError for a key that is too short, or a risk threshold that is no share
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(2)] });
 * agreed.ok && joinParts(agreed.value, { schema: 'ctip.federated-decision/1' }, [[['f']], [['f']]]).ok; // => false
 * ```
 * @public
 */
export function joinParts(scheme: FederatedScheme, decision: unknown, parts: readonly MicroTable['rows'][], { riskThreshold = 0.2, key, population: given }: JoinOptions = {}): Result<Release> {
  if (key && key.length < 16) throw new RangeError('a key has 16 bytes or more');
  if (!(riskThreshold >= 0 && riskThreshold <= 1)) throw new RangeError('the risk threshold is a share from 0 to 1');
  const read = check(FederatedDecision, decision);
  if (!read.ok) return read;
  const population = agreedPopulation(scheme, given);
  if (!population.ok) return population;
  const { node, published, read: all, suppressed, loss: cost, checked, nodes, optimal } = read.value;
  const attributes = attributesOf(scheme, []);
  const kept = scheme.columns.flatMap(({ name, role }) => (role === 'identifying' ? [] : [{ name, role }]));
  const rows = joined(scheme, read.value, attributes, parts, kept);
  const positions = attributes.map(({ column }) => kept.findIndex(({ name }) => name === column.name));
  const behind = rows && population.value && behindRows(read.value, attributes, population.value, rows, positions);
  const achieved = rows && achievedIn(scheme, read.value, kept, rows, behind);
  if (!rows || !achieved) return refused([problem('anonymisation/federated-parts', '')]);
  const losses = lossesOf(attributes, read.value, rows, positions);
  const columns = kept.map(({ name, role }, position): ReleasedColumn => {
    const at = positions.indexOf(position);
    return { name, role, ...(role === 'quasi' && { level: node[at] ?? 0, highestLevel: attributes[at]?.top ?? 0, loss: losses[at] ?? 0 }) };
  });
  const sizes = Int32Array.from(published, (one) => one.rows);
  const facts: MeasuredFacts = {
    models: toldOf(scheme.models, scheme),
    suppressionLimit: scheme.suppressionLimit,
    columns,
    rows,
    read: all,
    suppressed,
    blanked: 0,
    classes: classesOf(sizes, rows.length),
    risks: risksOf(sizes, riskThreshold),
    remaining: remainingRisks(columns, rows),
    loss: losses.reduce((product, loss) => product * (1 + loss), 1) ** (1 / losses.length) - 1,
    utility: { measure: 'loss', cost },
    search: { nodes, checked, optimal },
  };
  const table: MicroTable = { columns: scheme.columns, rows: [] };
  const federated = { scheme: scheme.digest, agencies: scheme.agencies.length, masked: scheme.masked };
  const evidence = evidenceOf({ table, population: population.value, localRecoding: undefined, cells: false, federated, facts, achieved, key });
  return ok(releaseOf({ ...facts, evidence, warnings: [...warningsOf(table, key), ...groupWarnings(scheme)] }));
}
