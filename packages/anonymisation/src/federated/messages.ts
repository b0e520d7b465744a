import * as z from 'zod';

const name = z.string().min(1).max(200);
const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Counts: plain, or masked as whole numbers below 2³². */
const counts = z.array(whole);
const node = z.array(z.int().min(0).max(63)).min(1).max(64);

/**
 * What each agency says once: how many records it has with each value of each column, one column at a time. With masks, the sum over
 * all agencies alone can be read.
 *
 * @public
 */
export const FederatedMarginals = z.strictObject({
  schema: z.literal('ctip.federated-marginals/1'),
  scheme: digest,
  agency: name,
  rows: whole,
  /** For each quasi-identifier, records by value. */
  columns: z.array(counts),
  /** For each sensitive column that a model looks into, records by value; then, for each set of multi-valued columns, records by combination. */
  values: z.array(counts),
  /** Where families or persons have shared numbers: follows from the key that tells them apart and shows nothing of it, but that all have the same. */
  groups: digest.optional(),
});

/** What each agency says once, read. @public */
export type FederatedMarginals = z.infer<typeof FederatedMarginals>;

/** The coordinator asks how many records stand in each class at some levels. @public */
export const FederatedRequest = z.strictObject({ schema: z.literal('ctip.federated-request/1'), scheme: digest, round: whole, node });

/** A request, read. @public */
export type FederatedRequest = z.infer<typeof FederatedRequest>;

/**
 * The answer to a request: a list for each sensitive column that a model looks into, or one list of records where none is; then one for
 * each set of multi-valued columns, by combination of values, and one for each column that tells groups apart, a matrix for each class.
 * Masked: one number for each cell that there may be. Plain: cells that are not 0, each by its place.
 *
 * @public
 */
export const FederatedCounts = z.strictObject({
  schema: z.literal('ctip.federated-counts/1'),
  scheme: digest,
  agency: name,
  round: whole,
  node,
  cells: z.union([z.strictObject({ masked: z.array(counts).min(1) }), z.strictObject({ plain: z.array(z.array(z.tuple([whole, whole]))).min(1) })]),
});

/** An answer, read. @public */
export type FederatedCounts = z.infer<typeof FederatedCounts>;

/**
 * The common way to publish: levels, and the classes that are published with their records in all agencies together. Classes that are
 * suppressed are not named: that one exists would tell of somebody.
 *
 * @public
 */
export const FederatedDecision = z.strictObject({
  schema: z.literal('ctip.federated-decision/1'),
  scheme: digest,
  node,
  published: z.array(z.strictObject({ class: whole, rows: z.int().min(1) })).min(1),
  read: whole,
  suppressed: whole,
  loss: z.number().min(0),
  /** For each model, what was reached in all agencies together, counted a second time. */
  achieved: z.array(z.strictObject({ reached: z.number(), asked: z.number(), better: z.enum(['more', 'less']), holds: z.literal(true) })).min(1),
  checked: whole,
  /** Ways to generalise that there were. */
  nodes: whole,
  /** Is nothing better? Not where the best might have been at levels too fine to be asked for. */
  optimal: z.boolean(),
});

/** A decision, read. @public */
export type FederatedDecision = z.infer<typeof FederatedDecision>;
