import { check, recordGroups, remarks, rulesOf, TraffickingFlow } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { samples } from './index.js';

const records = recordGroups()
  .flatMap((group) => group.records)
  .filter((record) => rulesOf(record).length > 0);

/** Enough to meet the rarest rule; a rule that nothing generated breaks is looked at by hand below. */
const most = 6000;

const nameOf = ({ pointer, code }: { readonly pointer: string; readonly code: string }): string => `${code} ${pointer}`;

/** A rule that chance does not break: two small numbers that are the same. */
const byHand = new Set(['ctip.trafficking-flow/1 core/small-exact-number /low']);

describe.each(records.map((record) => [record.tag, record] as const))('the rules of %s', (tag, record) => {
  it('can be broken and can be kept, each of them', () => {
    const open = new Set(rulesOf(record).map(nameOf));
    let kept = 0;
    let made = 0;
    for (const document of samples(record, { seed: 7, rules: false })) {
      if ((open.size === 0 && kept > 0) || (made += 1) > most) break;
      const found = check(record, document);
      if (found.ok) kept += 1;
      for (const problem of found.ok ? remarks(record, document) : found.problems) open.delete(nameOf(problem));
    }
    expect([...open].filter((name) => !byHand.has(`${tag} ${name}`))).toEqual([]);
    if (kept === 0) expect([...samples(record, { seed: 8, count: 1 })]).toHaveLength(1);
  });
});

it('warns of a small exact number of persons', () => {
  const [flow] = samples(TraffickingFlow, { seed: 1, count: 1 });
  if (!flow) expect.fail('no sample');
  const told = (low: number, high: number) => remarks(TraffickingFlow, { ...flow, low, high }).map(nameOf);
  expect([told(3, 3), told(0, 0), told(1, 4), told(5, 5)]).toEqual([['core/small-exact-number /low'], [], [], []]);
});
