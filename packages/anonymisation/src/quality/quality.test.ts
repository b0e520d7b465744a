import { describe, expect, it } from 'vitest';

import { anonymise, hierarchyOf, kAnonymity } from '../index.js';

/** The share of suppressed cells of a release whose only quasi-identifier stands at one level. */
function missingAt(level: number, rows: readonly string[]): number | undefined {
  const made = hierarchyOf([['81', '8*', '*'], ['82', '8*', '*'], ['83', '8*', '*']]);
  if (!made.ok) throw new Error('refused');
  const column = { name: 'postcode', role: 'quasi', hierarchy: made.value, levels: [level, level] } as const;
  const result = anonymise({ columns: [column], rows: rows.map((value) => [value]) }, { models: [kAnonymity(2)], suppressionLimit: 0.5 });
  return result.ok ? result.value.quality?.missing : undefined;
}

describe('suppressed cells', () => {
  it('are those of records that are left out', () => expect(missingAt(0, ['81', '81', '82', '82', '83'])).toBe(0.2));

  it('are those of the highest level', () => expect(missingAt(2, ['81', '82'])).toBe(1));

  it('are none of a level below it, although it is one group: its label is published', () => expect(missingAt(1, ['81', '82'])).toBe(0));
});
