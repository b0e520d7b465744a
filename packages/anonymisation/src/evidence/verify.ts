import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';
import * as z from 'zod';

import { checkedModel } from '../model/model.js';
import type { PrivacyModel } from '../model/index.js';
import { risksOf } from '../risk/index.js';
import { remainingRisks } from '../risk/remaining.js';
import type { MicroTable } from '../table/index.js';
import { achievedBy } from './achieved.js';
import { attackerOf } from './attackers.js';
import { canonicalText } from './canonical.js';
import { viewOfRows } from './classView.js';
import { digestOfTable, hierarchiesOf, parametersOf, type Evidence } from './evidence.js';
import { digestOfData, type Digest } from './hash.js';

/** A table as it was published: a release, or a file of it read back. @public */
export interface PublishedTable {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** What evidence is held against besides the published rows. @public */
export interface VerifyOptions {
  /** The key that the evidence was made with. */
  readonly key?: Uint8Array;
  /** The table that was read, with its roles and hierarchies. */
  readonly table?: MicroTable;
}

/** What was checked and found right, and what could not be checked with what was given. @public */
export interface Verified {
  readonly checked: readonly EvidencePart[];
  readonly unchecked: readonly EvidencePart[];
}

/** The parts of evidence that are verified. @public */
export const evidenceParts = ['evidence', 'release', 'figures', 'models', 'input', 'hierarchies', 'parameters', 'population'] as const;

/** A part of evidence that is verified. @public */
export type EvidencePart = (typeof evidenceParts)[number];

const digest = z.strictObject({ algorithm: z.enum(['SHA-256', 'HMAC-SHA-256']), value: z.string().regex(/^[0-9a-f]{64}$/u) });
const rest = z.record(z.string(), z.unknown());
const column = z.strictObject({ name: z.string(), role: z.enum(['quasi', 'sensitive', 'insensitive']) });

/** The shape that is relied on here; what is inside figures is compared, not read. */
const shape = z.strictObject({
  schema: z.literal('ctip.release-evidence/1'),
  code: z.strictObject({ name: z.literal('@ctip/anonymisation'), version: z.string() }),
  input: z.strictObject({ rows: z.int(), columns: z.int(), digest: digest.optional() }),
  federated: z.strictObject({ scheme: z.string().regex(/^[0-9a-f]{64}$/u), agencies: z.int(), masked: z.boolean() }).optional(),
  population: z.strictObject({ rows: z.int(), digest }).optional(),
  hierarchies: z.array(z.looseObject({ column: z.string(), digest })),
  parameters: z.looseObject({ digest }),
  models: z.array(z.strictObject({ model: rest, attacker: z.string(), achieved: z.strictObject({ reached: z.number(), asked: z.number(), better: z.enum(['more', 'less']), holds: z.boolean() }) })).min(1),
  release: z.strictObject({ columns: z.array(column).min(1), rows: z.int(), digest }),
  achieved: rest,
  digest,
});

const isSame = (a: Digest, b: Digest): boolean => a.algorithm === b.algorithm && a.value === b.value;
const isEqual = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);

/** A difference between what is said and what is found. */
const differs = (pointer: string): Problem => problem('anonymisation/evidence-differs', pointer);

/** Holds one digest against what it was taken over; nothing where it needs a key that was not given. */
function heldAgainst(said: Digest, key: Uint8Array | undefined, found: (key: Uint8Array | undefined) => Digest): boolean | undefined {
  if (said.algorithm === 'SHA-256') return isSame(said, found(undefined));
  return key && isSame(said, found(key));
}

function modelFaults(evidence: Evidence, { columns, rows }: PublishedTable & { readonly columns: readonly { readonly name: string; readonly role: string }[] }): Problem[] {
  const view = viewOfRows(columns, rows);
  return evidence.models.flatMap(({ model, attacker, achieved: said }, at) => {
    const pointer = `/models/${String(at)}`;
    let known: PrivacyModel;
    try {
      known = checkedModel(model);
    } catch {
      return [differs(`${pointer}/model`)];
    }
    const found = achievedBy(known, view);
    const faults = attacker === attackerOf(known) ? [] : [differs(`${pointer}/attacker`)];
    // Of the published rows alone some models cannot be measured; their figure must at least not contradict itself.
    if (!said.holds || (found && (!found.holds || Math.abs(found.reached - said.reached) > 1e-9 || found.asked !== said.asked))) faults.push(differs(`${pointer}/achieved`));
    return faults;
  });
}

function figureFaults({ achieved }: Evidence, { columns, rows }: Parameters<typeof modelFaults>[1]): Problem[] {
  const sizes = viewOfRows(columns, rows).classes.map(({ length }) => length);
  const { classes, risks, remaining } = achieved;
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Number.MAX_SAFE_INTEGER);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const faults = isEqual(classes, { count: sizes.length, smallest, largest, average: rows.length / sizes.length }) ? [] : [differs('/achieved/classes')];
  if (!isEqual(risks, risksOf(sizes, (risks as { readonly threshold?: number } | undefined)?.threshold ?? 0.2))) faults.push(differs('/achieved/risks'));
  if (!isEqual(remaining, remainingRisks(columns, rows))) faults.push(differs('/achieved/remaining'));
  return faults;
}

/**
 * Holds evidence against what it speaks of: its own digest, the published rows, every figure and model that the rows tell again, and,
 * where they are given, the table that was read, its hierarchies and parameters. Figures are counted again from the texts of the rows,
 * not taken from the search.
 *
 * @param release - a release, or a published file read back
 * @param evidence - evidence, for example from a file
 * @param options - the key, and the table that was read
 * @returns what was checked and what could not be; `anonymisation/evidence-differs` with the place of each difference,
 * `anonymisation/evidence-key` for a key that does not fit, problems of `check` for what is no evidence
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const made = anonymise({ columns: [age], rows: [['19'], ['20'], ['44']] }, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * const verified = made.ok && verifyEvidence(made.value, made.value.evidence);
 * verified && verified.ok && verified.value.checked; // => ['evidence', 'release', 'figures', 'models']
 * made.ok && verifyEvidence({ ...made.value, rows: [['18-20']] }, made.value.evidence).ok; // => false
 * ```
 * @public
 */
export function verifyEvidence(release: PublishedTable, evidence: unknown, { key, table }: VerifyOptions = {}): Result<Verified> {
  const read = check(shape, evidence);
  if (!read.ok) return read;
  const found = read.value as object as Evidence;
  const problems: Problem[] = [];
  const results = new Map<EvidencePart, boolean | undefined>();
  const tell = (part: EvidencePart, isRight: boolean | undefined, faults: readonly Problem[]): void => {
    results.set(part, isRight);
    if (isRight === false) problems.push(...faults);
  };
  if ((found.input.digest === undefined) !== (found.federated !== undefined)) problems.push(differs('/input'));
  const { digest: seal, ...body } = found;
  const isSealed = heldAgainst(seal, key, (used) => digestOfData(body, used));
  tell('evidence', isSealed, [seal.algorithm === 'SHA-256' ? differs('/digest') : problem('anonymisation/evidence-key', '/digest')]);
  const names = found.release.columns;
  const sameColumns = isEqual(names.map(({ name }) => name), release.columns.map(({ name }) => name));
  const isPublished = sameColumns && found.release.rows === release.rows.length && isSame(found.release.digest, digestOfTable(names, release.rows));
  tell('release', isPublished, [differs('/release')]);
  if (sameColumns) {
    const published = { columns: names, rows: release.rows };
    const figures = figureFaults(found, published);
    const models = modelFaults(found, published);
    tell('figures', figures.length === 0, figures);
    tell('models', models.length === 0, models);
  }
  if (table) {
    const { rows, columns, digest: input } = found.input;
    // Of several agencies nobody has the table.
    const isInput = rows === table.rows.length && columns === table.columns.length;
    if (input) tell('input', isInput ? heldAgainst(input, key, (used) => digestOfTable(table.columns, table.rows, used)) : false, [differs('/input')]);
    tell('hierarchies', isEqual(found.hierarchies, hierarchiesOf(table)), [differs('/hierarchies')]);
    const { digest: said, ...parameters } = found.parameters;
    const again = parametersOf(table, parameters);
    tell('parameters', isEqual(parameters, again) && isSame(said, digestOfData({ ...again, models: found.models.map(({ model }) => model) })), [differs('/parameters')]);
  }
  if (problems.length > 0) return refused(problems);
  const wasAsked = (part: EvidencePart): boolean => part !== 'population' || found.population !== undefined;
  return ok({
    checked: evidenceParts.filter((part) => results.get(part) === true),
    unchecked: evidenceParts.filter((part) => results.get(part) === undefined && wasAsked(part)),
  });
}
