import { check, ok, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import { verifyLedger, type ReleaseLedger } from './ledger.js';

const text = z.string().max(1000);
const count = z.int().min(0);
const level = z.int().min(0).max(1000);
const digest = z.strictObject({ algorithm: z.enum(['SHA-256', 'HMAC-SHA-256']), value: z.string().regex(/^[0-9a-f]{64}$/u) });
const label = z.string().max(100_000);
const column = z.strictObject({ name: text, hierarchy: z.string().regex(/^(?:[0-9a-f]{64})?$/u), level: level.optional(), levels: z.array(level).optional() });
const sensitive = z.strictObject({ column: text, values: z.array(z.tuple([label, z.int().min(1)])) });
const part = z.strictObject({ columns: z.array(column), classes: z.array(z.strictObject({ values: z.array(label), records: count.optional(), sensitive: z.array(sensitive) })) });
const entry = z.strictObject({
  id: text,
  about: text,
  on: z.string().regex(/^\d{4}-\d\d-\d\d$/u),
  kind: z.enum(['release', 'table']),
  evidence: digest.optional(),
  k: z.int().min(2),
  parts: z.array(part),
  previous: digest,
});
const shape = z.strictObject({ schema: z.literal('ctip.release-ledger/1'), entries: z.array(entry) });

/**
 * Reads a ledger, for example from a file, and follows the chain of its entries.
 *
 * @returns the ledger; problems of `check` for what is none, `anonymisation/ledger-altered` where an entry does not follow
 * @example
 * ```ts
 * readLedger({ schema: 'ctip.release-ledger/1', entries: [] }).ok; // => true
 * readLedger({ entries: [] }).ok; // => false
 * ```
 * @public
 */
export function readLedger(value: unknown): Result<ReleaseLedger> {
  const read = check(shape, value);
  if (!read.ok) return read;
  // What is left out of a file is not there; the shape has no other difference.
  const ledger = read.value as ReleaseLedger;
  const faults = verifyLedger(ledger);
  return faults.length > 0 ? refused(faults) : ok(ledger);
}
