import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { betaLikeness, deltaDisclosure, lDiversity, tCloseness, type Column, type PrivacyModel } from '../index.js';
import { encode } from '../table/encode.js';
import type { Condition } from './condition.js';
import { demandOf, valueColumns } from './demand.js';

const values = ['0', '1', '2', '3', '4', '5'];
const flat = { leaves: ['x'], levels: [['x']] };
const tree = { leaves: values, levels: [values, ['a', 'a', 'b', 'b', 'c', 'c'], ['d', 'd', 'd', 'd', 'e', 'e'], values.map(() => '*')] };
const columns: Column[] = [
  { name: 'q', role: 'quasi', hierarchy: flat },
  { name: 's', role: 'sensitive', hierarchy: tree },
];

const models: readonly PrivacyModel[] = [
  ...[0.05, 0.2, 0.5].flatMap((t) => [tCloseness('s', t, 'equal'), tCloseness('s', t, 'ordered'), tCloseness('s', t, 'hierarchical')]),
  ...[0.3, 1, 2].flatMap((beta) => [betaLikeness('s', beta, 'basic'), betaLikeness('s', beta, 'enhanced')]),
  ...[0.5, 1.5].map((delta) => deltaDisclosure('s', delta)),
  ...[2, 2.8, 3].map((l) => lDiversity('s', l, { variant: 'entropy' })),
  ...[1, 2, 4].map((c) => lDiversity('s', 3, { variant: 'recursive', c })),
];

/** What the whole table has; every value occurs. */
const totals = [9, 1, 4, 2, 6, 3];
const rows = totals.flatMap((count, value) => Array.from({ length: count }, () => ['x', String(value)]));

function conditionOf(model: PrivacyModel): Condition {
  const table = { columns, rows };
  const encoded = encode(table, { values: valueColumns([model]) });
  const condition = encoded.ok ? demandOf([model], table, encoded.value, 5).conditions[0] : undefined;
  if (!encoded.ok || !condition) throw new Error('no condition');
  const numbers = encoded.value.values[0]?.labels ?? [];
  if (numbers.join() !== values.join()) throw new Error('values are not numbered as they come');
  return condition;
}

function classOf(counts: readonly number[]) {
  const present = counts.flatMap((count, code) => (count > 0 ? [{ code, count }] : []));
  return {
    codes: Int32Array.from(present, ({ code }) => code),
    counts: Int32Array.from(present, ({ count }) => count),
    start: 0,
    end: present.length,
    size: present.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Parts of a class: how many rows of each value each has. */
const parted = fc.array(fc.array(fc.nat(5), { minLength: values.length, maxLength: values.length }), { minLength: 1, maxLength: 6 });

describe('the largest part of a class that holds', () => {
  it.each(models.map((model) => [JSON.stringify(model), model] as const))('is never smaller than what any parting keeps: %s', (_name, model) => {
    const { holds, kept } = conditionOf(model);
    fc.assert(
      fc.property(parted, fc.integer({ min: 1, max: 20 }), (parts, smallest) => {
        const whole = classOf(values.map((_, code) => parts.reduce((sum, part) => sum + (part[code] ?? 0), 0)));
        if (whole.size === 0 || holds(whole)) return;
        const rowsKept = parts.map(classOf).reduce((sum, part) => sum + (part.size > 0 && holds(part) ? part.size : 0), 0);
        const most = kept?.(whole, 1);
        expect(most).toBeGreaterThanOrEqual(rowsKept);
        expect(most).toBeLessThanOrEqual(whole.size);
        // Below the smallest class that counts, any number below it will do.
        expect(Math.max(smallest, kept?.(whole, smallest) ?? 0)).toBe(Math.max(smallest, most ?? 0));
      }),
      { numRuns: 400 },
    );
  });
});
